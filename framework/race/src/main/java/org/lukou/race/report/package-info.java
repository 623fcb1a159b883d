/** What a race says, for people and for programs. */
package org.lukou.race.report;
