/** The road network as plugins see it: immutable records over dense indices. */
@Version("1.0.0")
@Export
package org.lukou.api.network;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
