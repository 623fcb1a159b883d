/** A fair race between control algorithms: what is run, how often, and what may be said of it. */
package org.lukou.race;
