/** Starts the bundles of a profile, exchanges them while the city runs, and stops them again. */
package org.lukou.runtime;
