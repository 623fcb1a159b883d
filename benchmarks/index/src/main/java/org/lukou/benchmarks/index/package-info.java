/** The index beside SQLite and DuckDB: the same points, the same questions, answers compared. */
package org.lukou.benchmarks.index;
