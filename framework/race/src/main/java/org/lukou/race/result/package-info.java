/** What came out of one run of a race. */
package org.lukou.race.result;
