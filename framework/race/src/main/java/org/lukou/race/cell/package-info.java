/** What one run of a race is, as pure data, and the key it is known by. */
package org.lukou.race.cell;
