/** A reproducible experiment: network, demand, seed, step and duration. */
@Version("1.0.0")
@Export
package org.lukou.api.scenario;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
