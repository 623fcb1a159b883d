/** The tables that the field has printed, what the reference gives, and our cells beside them. */
package org.lukou.race.published;
