/**
 * The bare CoAP library, configured as the bundles configure it: what they are measured against.
 */
package org.lukou.benchmarks.devices.raw;
