/** Runs cells again to see how they went, where their results only say how they ended. */
package org.lukou.race.replay;
