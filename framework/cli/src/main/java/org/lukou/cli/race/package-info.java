/** The bundles, files and command-line parts of a race. */
package org.lukou.cli.race;
