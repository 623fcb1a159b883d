/** Devices on the street: who drives them, and virtual ones for a simulated street. */
@Version("1.0.0")
@Export
package org.lukou.api.device;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
