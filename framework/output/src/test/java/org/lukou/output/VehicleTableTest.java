package org.lukou.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VehicleTableTest {

  @TempDir Path directory;

  @Test
  void tellsOfAnArrivedVehicle() throws IOException {
    CSVRecord row = rows("v0").get(0);

    assertEquals("v0", row.get("id"));
    assertEquals("passenger", row.get("class"));
    assertEquals("arrived", row.get("status"));
    assertEquals("2", row.get("departureWantedSeconds"));
    assertEquals("4", row.get("enteredSeconds"));
    assertEquals("10", row.get("arrivedSeconds"));
    assertEquals("8", row.get("travelTimeSeconds"));
    assertEquals("5.5", row.get("freeFlowSeconds"));
    assertEquals("2.5", row.get("delaySeconds"), "the wait outside counts");
    assertEquals("2", row.get("waitingSeconds"));
    assertEquals("1", row.get("stops"));
    assertEquals("200", row.get("drivenMetres"));
    assertEquals("in_0", row.get("firstLane"));
    assertEquals("out_0", row.get("lastLane"));
  }

  @Test
  void leavesCellsOfAnUnfinishedVehicleEmpty() throws IOException {
    CSVRecord row = rows("v0").get(1);

    assertEquals("under way", row.get("status"));
    assertEquals("4", row.get("enteredSeconds"));
    assertEquals("", row.get("arrivedSeconds"));
    assertEquals("", row.get("travelTimeSeconds"));
    assertEquals("", row.get("delaySeconds"));
    assertEquals("1", row.get("stops"), "it stood at first, which is no stop");
    assertEquals("103", row.get("drivenMetres"));
    assertEquals("in_1", row.get("lastLane"));
  }

  @Test
  void leavesCellsOfAVehicleThatNeverEnteredEmpty() throws IOException {
    CSVRecord row = rows("v0").get(2);

    assertEquals("never admitted", row.get("status"));
    assertEquals("6", row.get("departureWantedSeconds"));
    assertEquals("", row.get("enteredSeconds"));
    assertEquals("20", row.get("freeFlowSeconds"));
    assertEquals("", row.get("waitingSeconds"));
    assertEquals("", row.get("stops"));
    assertEquals("", row.get("drivenMetres"));
    assertEquals("", row.get("firstLane"));
    assertEquals("", row.get("lastLane"));
  }

  @Test
  void tellsInEveryRowWhereItComesFrom() throws IOException {
    for (CSVRecord row : rows("v0")) {
      assertEquals("r--1", row.get("run"));
      assertEquals("compatible", row.get("mode"));
      assertEquals("max-pressure", row.get("controller"));
      assertEquals("7", row.get("seed"));
      assertEquals("2", row.get("stepSeconds"));
    }
  }

  @Test
  void keepsOddNames() throws IOException {
    assertEquals("a,\"b\"\nc 路", rows("a,\"b\"\nc 路").get(0).get("id"));
  }

  private List<CSVRecord> rows(String firstId) throws IOException {
    Path file = directory.resolve("vehicles.csv");
    ScriptedWorld world = Journey.world(firstId);
    try (VehicleTable table = new VehicleTable(file, world, Journey.ORIGIN)) {
      world.run(table, Journey.STEPS, Journey.STEP_SECONDS);
      table.complete();
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      List<CSVRecord> rows = parser.getRecords();
      assertEquals(3, rows.size());
      return rows;
    }
  }
}
