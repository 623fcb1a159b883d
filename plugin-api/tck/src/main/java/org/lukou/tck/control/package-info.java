/** Contract tests for control algorithms, and the junctions and views to try them on. */
package org.lukou.tck.control;
