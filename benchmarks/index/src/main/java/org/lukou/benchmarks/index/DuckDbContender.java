package org.lukou.benchmarks.index;

import java.nio.file.Path;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB by its appender, on one thread; it has no full-text search of its own. The table of points
 * is a narrow one: three numbers, detectors apart.
 */
class DuckDbContender extends SqlContender {

  DuckDbContender(Path directory) throws SQLException {
    super("jdbc:duckdb:" + directory.resolve("points.duckdb"));
  }

  @Override
  public String name() {
    return "DuckDB";
  }

  @Override
  void configure() throws SQLException {
    execute("SET threads = 1");
  }

  @Override
  public void load(Workload workload) throws SQLException {
    createTables();
    DuckDBConnection duck = (DuckDBConnection) connection();
    try (DuckDBAppender appender = duck.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "points")) {
      for (int second = 0; second < workload.seconds(); second += Main.CHUNK_SECONDS) {
        int end = Math.min(workload.seconds(), second + Main.CHUNK_SECONDS);
        for (int device = 0; device < Workload.DEVICES; device++) {
          for (int s = second; s < end; s++) {
            appender.beginRow();
            append(appender, device, s);
            appender.endRow();
          }
        }
        appender.flush();
      }
    }
    execute("CHECKPOINT");
  }

  void createTables() throws SQLException {
    execute("CREATE TABLE points(device INTEGER, time BIGINT, value DOUBLE)");
    loadDevices();
  }

  void append(DuckDBAppender row, int device, int second) throws SQLException {
    row.append(device);
    row.append(Workload.timeMillis(second));
    row.append(Workload.value(device, second));
  }

  @Override
  public void loadEvents() {}

  @Override
  String textQuestion() {
    throw new IllegalStateException("nobody asks DuckDB for words");
  }
}
