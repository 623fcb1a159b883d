/** Virtual roadside units: cabinets with detectors and signal controllers, as CoAP servers. */
package org.lukou.roadside.sim.internal;
