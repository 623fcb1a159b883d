/** A stretch of bad network between clients and servers on one machine. */
package org.lukou.benchmarks.devices.relay;
