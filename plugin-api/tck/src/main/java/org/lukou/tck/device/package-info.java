/** Contract tests for device drivers. */
package org.lukou.tck.device;
