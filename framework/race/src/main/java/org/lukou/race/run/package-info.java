/** Runs a cell on the bundles of this machine. */
package org.lukou.race.run;
