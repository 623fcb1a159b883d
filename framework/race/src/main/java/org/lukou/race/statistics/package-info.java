/** Intervals and tests on the results of repeated runs. */
package org.lukou.race.statistics;
