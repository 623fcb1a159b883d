package org.lukou.race.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lukou.kernel.run.RunTiming;
import org.lukou.race.cell.Cell;
import org.lukou.race.result.CellRecord;

/**
 * {@code cells.csv}: a row a cell with every figure, for a spreadsheet or a script; the same on
 * every machine. {@code timings.csv}: how long each cell and its decisions took where it was run.
 */
public final class CsvFiles implements Report {

  /** Its name. */
  public static final String NAME = "cells.csv";

  private static final String TIMINGS = "timings.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  @Override
  public void write(RaceResults results, Path directory) throws IOException {
    List<CellRecord> records = results.records();
    write(directory.resolve(NAME), head(), records.stream().map(CsvFiles::row).toList());
    List<CellRecord> timed = records.stream().filter(record -> record.timing() != null).toList();
    write(directory.resolve(TIMINGS), timedHead(), timed.stream().map(CsvFiles::timed).toList());
  }

  private static void write(Path file, List<Object> head, List<List<Object>> rows)
      throws IOException {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord(head);
      csv.printRecords(rows);
    }
    WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<Object> cellHead() {
    return new ArrayList<>(
        List.of("scenario", "entrant", "seed", "deadDetectors", "detectedVehicles"));
  }

  private static List<Object> cell(Cell cell) {
    return new ArrayList<>(
        List.of(
            cell.scenario().name(),
            cell.entrant(),
            cell.seed(),
            cell.detection().dropOut(),
            cell.detection().detected()));
  }

  private static List<Object> head() {
    List<Object> head = cellHead();
    head.addAll(List.of("status", "digest", "key"));
    Figure.ALL.forEach(figure -> head.add(figure.member()));
    return head;
  }

  private static List<Object> timedHead() {
    List<Object> head = cellHead();
    head.addAll(
        List.of(
            "key",
            "wallSeconds",
            "vehicleSteps",
            "nsPerVehicleStep",
            "decisionP50Micros",
            "decisionP99Micros"));
    return head;
  }

  private static List<Object> timed(CellRecord record) {
    RunTiming timing = record.timing();
    List<Object> row = cell(record.cell());
    row.addAll(
        List.of(
            record.cell().key(),
            timing.wallSeconds(),
            timing.vehicleSteps(),
            timing.nsPerVehicleStep(),
            timing.decisionP50Micros(),
            timing.decisionP99Micros()));
    return row;
  }

  private static List<Object> row(CellRecord record) {
    List<Object> row = cell(record.cell());
    row.add(record.finished() ? "finished" : "failed");
    row.add(record.finished() ? record.result().digest() : "");
    row.add(record.cell().key());
    for (Figure figure : Figure.ALL) {
      row.add(record.finished() ? figure.of(record.result().metrics()) : "");
    }
    return row;
  }
}
