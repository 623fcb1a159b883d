package org.lukou.race.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lukou.race.cell.Cell;
import org.lukou.race.result.CellRecord;

/** {@code cells.csv}: a row a cell with every figure, for a spreadsheet or a script. */
public final class CsvFiles implements Report {

  /** Its name. */
  public static final String NAME = "cells.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  @Override
  public void write(RaceResults results, Path directory) throws IOException {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord(head());
      for (CellRecord record : results.records()) {
        csv.printRecord(row(record));
      }
    }
    WholeFile.write(directory.resolve(NAME), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<Object> head() {
    List<Object> head =
        new ArrayList<>(
            List.of(
                "scenario",
                "entrant",
                "seed",
                "deadDetectors",
                "detectedVehicles",
                "status",
                "digest",
                "key"));
    Figure.ALL.forEach(figure -> head.add(figure.member()));
    return head;
  }

  private static List<Object> row(CellRecord record) {
    Cell cell = record.cell();
    List<Object> row =
        new ArrayList<>(
            List.of(
                cell.scenario().name(),
                cell.entrant(),
                cell.seed(),
                cell.detection().dropOut(),
                cell.detection().detected(),
                record.finished() ? "finished" : "failed",
                record.finished() ? record.result().digest() : "",
                cell.key()));
    for (Figure figure : Figure.ALL) {
      row.add(record.finished() ? figure.of(record.result().metrics()) : "");
    }
    return row;
  }
}
