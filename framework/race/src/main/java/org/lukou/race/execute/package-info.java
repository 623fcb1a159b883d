/** Many cells, several at a time. */
package org.lukou.race.execute;
