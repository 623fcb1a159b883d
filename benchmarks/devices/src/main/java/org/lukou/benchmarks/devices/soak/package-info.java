/** A whole city's cabinets for a long time at their real pace. */
package org.lukou.benchmarks.devices.soak;
