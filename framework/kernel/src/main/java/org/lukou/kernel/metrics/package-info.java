/** The results of a run, each defined in one place. */
package org.lukou.kernel.metrics;
