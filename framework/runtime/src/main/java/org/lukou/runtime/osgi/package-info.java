/** Felix, kept behind small words; nothing here knows what a testbed is. */
package org.lukou.runtime.osgi;
