/** Carries ticks to sinks without making the loop wait. */
package org.lukou.kernel.journal;
