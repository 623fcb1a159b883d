/** What a cabinet's detectors see, and how they err. */
package org.lukou.roadside.sim.internal.detector;
