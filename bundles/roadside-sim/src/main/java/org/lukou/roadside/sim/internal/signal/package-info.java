/** What a cabinet's signal shows: leases, the cabinet's own timing, and its conflict monitor. */
package org.lukou.roadside.sim.internal.signal;
