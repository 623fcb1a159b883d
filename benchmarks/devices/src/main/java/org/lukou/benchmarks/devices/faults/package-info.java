/** What goes wrong between cabinets and driver, and what comes of it. */
package org.lukou.benchmarks.devices.faults;
