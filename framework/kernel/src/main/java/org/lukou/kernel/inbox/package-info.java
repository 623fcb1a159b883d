/** Takes observations from any thread into the kernel's per-lane arrays. */
package org.lukou.kernel.inbox;
