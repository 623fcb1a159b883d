/** The last word on every signal: conflicts, minimum green, intergreen, maximum red. */
package org.lukou.kernel.guard;
