/** The field's public data sets: which there are, where they come from, what bytes they have. */
package org.lukou.race.data;
