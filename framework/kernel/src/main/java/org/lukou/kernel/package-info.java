/** The control loop: inbox, view, decide, guard, command, journal; stepped by its caller. */
package org.lukou.kernel;
