/** What devices report, in the words of OGC SensorThings. */
@Version("1.0.0")
@Export
package org.lukou.api.observation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
