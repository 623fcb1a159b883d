/** How fast, how lasting and how robust cabinets and driver are, beside the bare library. */
package org.lukou.benchmarks.devices;
