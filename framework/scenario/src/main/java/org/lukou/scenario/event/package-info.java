/** Events of a scenario as JSON: read from a file, one by one, and written back. */
package org.lukou.scenario.event;
