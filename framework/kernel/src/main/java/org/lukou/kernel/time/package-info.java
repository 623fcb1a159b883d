/** The one clock of a run, counted in steps. */
package org.lukou.kernel.time;
