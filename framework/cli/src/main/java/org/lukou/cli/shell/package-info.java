/** The commands of the interactive shell. */
package org.lukou.cli.shell;
