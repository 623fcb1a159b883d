/** The world a kernel drives: a traffic engine, another simulator, or real devices. */
@Version("1.0.0")
@Export
package org.lukou.api.world;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
