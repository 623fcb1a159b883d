package org.lukou.benchmarks.index;

import java.nio.file.Path;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/** DuckDB with the whole row of a point as it arrives, words and place included. */
final class DuckDbRowContender extends DuckDbContender {

  DuckDbRowContender(Path directory) throws SQLException {
    super(directory);
  }

  @Override
  public String name() {
    return "DuckDB-row";
  }

  @Override
  void createTables() throws SQLException {
    execute(
        "CREATE TABLE points(device VARCHAR, quantity VARCHAR, junction VARCHAR,"
            + " longitude DOUBLE, latitude DOUBLE, time BIGINT, value DOUBLE)");
  }

  @Override
  void append(DuckDBAppender row, int device, int second) throws SQLException {
    row.append(Workload.device(device));
    row.append("value");
    row.append(Workload.junction(device));
    row.append(Workload.longitude(device));
    row.append(Workload.latitude());
    row.append(Workload.timeMillis(second));
    row.append(Workload.value(device, second));
  }

  @Override
  Object deviceName(int device) {
    return Workload.device(device);
  }

  @Override
  String pointsAndPlaces() {
    return "points";
  }
}
