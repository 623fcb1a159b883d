package org.lukou.benchmarks.index;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A database: a row a point, a table of detectors; each question a prepared statement. */
abstract class SqlContender implements Contender {

  private final String url;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private Connection connection;

  SqlContender(String url) throws SQLException {
    this.url = url;
    open();
  }

  private void open() throws SQLException {
    connection = DriverManager.getConnection(url);
    configure();
  }

  /** Sets what the database needs to be at its best, and as safe as the others. */
  abstract void configure() throws SQLException;

  /** Returns the question for events that match the words of one parameter, the best ten. */
  abstract String textQuestion();

  /** Returns what a point's device is compared with. */
  Object deviceName(int device) {
    return device;
  }

  /** Returns the points with the junctions and places of their detectors. */
  String pointsAndPlaces() {
    return "points JOIN devices ON device = id";
  }

  final Connection connection() {
    return connection;
  }

  final void execute(String statement) throws SQLException {
    try (Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  final void loadDevices() throws SQLException {
    execute("CREATE TABLE devices(id INTEGER PRIMARY KEY, junction INTEGER, longitude DOUBLE)");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO devices VALUES (?, ?, ?)")) {
      for (int i = 0; i < Workload.DEVICES; i++) {
        insert.setInt(1, i);
        insert.setInt(2, i / 10);
        insert.setDouble(3, Workload.longitude(i));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public void reopen() throws SQLException {
    close();
    open();
  }

  @Override
  public Found device(int device, long fromMillis, long toMillis) throws SQLException {
    return ask(
        "SELECT value FROM points WHERE device = ? AND time >= ? AND time < ? ORDER BY time",
        deviceName(device),
        fromMillis,
        toMillis);
  }

  @Override
  public Found minuteMeans(long fromMillis, long toMillis) throws SQLException {
    return ask(
        "SELECT avg(value) FROM %s WHERE time >= ? AND time < ?".formatted(pointsAndPlaces())
            + " GROUP BY junction, CAST(floor(time / 60000) AS BIGINT)",
        fromMillis,
        toMillis);
  }

  @Override
  public Found box(double west, double east, long fromMillis, long toMillis) throws SQLException {
    return ask(
        "SELECT value FROM %s".formatted(pointsAndPlaces())
            + " WHERE longitude >= ? AND longitude <= ? AND time >= ? AND time < ? ORDER BY time",
        west,
        east,
        fromMillis,
        toMillis);
  }

  @Override
  public Found text(String words) throws SQLException {
    PreparedStatement question = prepare(textQuestion());
    question.setString(1, words);
    long count = 0;
    try (ResultSet rows = question.executeQuery()) {
      for (; rows.next(); count++) {
        rows.getString(1);
      }
    }
    return new Found(count, 0);
  }

  private Found ask(String text, Object... parameters) throws SQLException {
    PreparedStatement question = prepare(text);
    for (int i = 0; i < parameters.length; i++) {
      question.setObject(i + 1, parameters[i]);
    }
    long count = 0;
    double sum = 0;
    try (ResultSet rows = question.executeQuery()) {
      for (; rows.next(); count++) {
        sum += rows.getDouble(1);
      }
    }
    return new Found(count, sum);
  }

  private PreparedStatement prepare(String text) throws SQLException {
    PreparedStatement known = prepared.get(text);
    if (known == null) {
      known = connection.prepareStatement(text);
      prepared.put(text, known);
    }
    return known;
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement question : prepared.values()) {
      question.close();
    }
    prepared.clear();
    connection.close();
  }
}
