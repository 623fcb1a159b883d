/** The record of what the kernel saw, decided and commanded. */
@Version("1.0.0")
@Export
package org.lukou.api.journal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
