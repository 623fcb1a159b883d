/** Cabinets and driver beside the bare library, in pairs. */
package org.lukou.benchmarks.devices.speed;
