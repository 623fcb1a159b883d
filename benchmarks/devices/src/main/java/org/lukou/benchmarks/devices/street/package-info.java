/** A street that is made for measuring: its detectors and lamps are tables. */
package org.lukou.benchmarks.devices.street;
