/** Signal states, plans, timing and the conflicts between movements. */
@Version("1.0.0")
@Export
package org.lukou.api.signal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
