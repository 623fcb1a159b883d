/** Controllers times scenarios: the field's table beside ours, on a plain class path. */
package org.lukou.benchmarks.control;
