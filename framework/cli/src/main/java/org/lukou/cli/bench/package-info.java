/** What the traffic engine costs: the measurements behind {@code lukou bench}. */
package org.lukou.cli.bench;
