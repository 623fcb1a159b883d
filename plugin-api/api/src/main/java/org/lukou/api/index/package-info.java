/** The index of a city: every sample, decision, event and run, appended, asked for and deleted. */
@Version("1.0.0")
@Export
package org.lukou.api.index;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
