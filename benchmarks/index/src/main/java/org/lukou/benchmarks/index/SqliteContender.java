package org.lukou.benchmarks.index;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** SQLite with a write-ahead log; full-text search by FTS5. */
final class SqliteContender extends SqlContender {

  SqliteContender(Path directory) throws SQLException {
    super("jdbc:sqlite:" + directory.resolve("points.sqlite"));
  }

  @Override
  public String name() {
    return "SQLite";
  }

  @Override
  void configure() throws SQLException {
    execute("PRAGMA journal_mode = WAL");
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA cache_size = -262144");
  }

  @Override
  public void load(Workload workload) throws SQLException {
    execute(
        "CREATE TABLE points(device INTEGER, time INTEGER, value REAL,"
            + " PRIMARY KEY(device, time)) WITHOUT ROWID");
    connection().setAutoCommit(false);
    loadDevices();
    try (PreparedStatement insert =
        connection().prepareStatement("INSERT INTO points VALUES (?, ?, ?)")) {
      for (int second = 0; second < workload.seconds(); second += Main.CHUNK_SECONDS) {
        int end = Math.min(workload.seconds(), second + Main.CHUNK_SECONDS);
        for (int device = 0; device < Workload.DEVICES; device++) {
          for (int s = second; s < end; s++) {
            insert.setInt(1, device);
            insert.setLong(2, Workload.timeMillis(s));
            insert.setDouble(3, Workload.value(device, s));
            insert.addBatch();
          }
          insert.executeBatch();
        }
        connection().commit();
      }
    }
    connection().setAutoCommit(true);
  }

  @Override
  public void loadEvents() throws SQLException {
    execute("CREATE VIRTUAL TABLE events USING fts5(text, tokenize = 'porter')");
    connection().setAutoCommit(false);
    try (PreparedStatement insert =
        connection().prepareStatement("INSERT INTO events VALUES (?)")) {
      for (int event = 0; event < Workload.EVENTS; event++) {
        insert.setString(1, Workload.text(event));
        insert.executeUpdate();
      }
    }
    connection().commit();
    connection().setAutoCommit(true);
  }

  @Override
  String textQuestion() {
    return "SELECT text FROM events WHERE events MATCH ? ORDER BY rank LIMIT 10";
  }
}
