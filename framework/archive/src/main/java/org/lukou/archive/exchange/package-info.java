/** What an index holds as tables in files: CSV and Parquet, written and read back. */
package org.lukou.archive.exchange;
