/** Contract tests for worlds. */
package org.lukou.tck.world;
