/** What several contracts need to know of threads. */
package org.lukou.tck.thread;
