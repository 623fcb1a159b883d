/** The world of a city whose street is behind devices, and how those are listed. */
package org.lukou.devices;
