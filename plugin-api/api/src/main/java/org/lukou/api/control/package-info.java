/** What the author of a control algorithm implements, and what it sees. */
@Version("1.0.0")
@Export
package org.lukou.api.control;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
