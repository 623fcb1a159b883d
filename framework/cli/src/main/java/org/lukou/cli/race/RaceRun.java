package org.lukou.cli.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.Entrant;
import org.lukou.race.execute.CellExecutor;
import org.lukou.race.execute.Race;
import org.lukou.race.report.CsvFiles;
import org.lukou.race.report.Figure;
import org.lukou.race.report.RaceResults;
import org.lukou.race.report.Report;
import org.lukou.race.report.ResultsFile;
import org.lukou.race.result.CellRecord;
import org.lukou.race.store.CellStore;

/** Runs the cells of a race that are not finished, and writes its reports. */
public final class RaceRun {

  private static final List<Report> REPORTS = List.of(new ResultsFile(), new CsvFiles());

  private final Path out;
  private final RaceProgress progress;

  /**
   * Prepares a race.
   *
   * @param out where results are kept
   * @param progress is told how far it is
   */
  public RaceRun(Path out, RaceProgress progress) {
    this.out = out;
    this.progress = progress;
  }

  /**
   * Runs what is not finished and writes the reports.
   *
   * @param cells the race
   * @param baseline the entrant to compare with, null for none
   * @param rankedBy the figure that decides
   * @param executor where cells are run
   * @throws RaceException if results cannot be kept or written
   * @throws InterruptedException if the thread is interrupted; what is finished is kept
   */
  public RaceResults run(List<Cell> cells, Entrant baseline, Figure rankedBy, CellExecutor executor)
      throws RaceException, InterruptedException {
    CellStore store = CellStore.open(out.resolve("cells"));
    List<CellRecord> records = new Race(store, executor).run(cells, progress);
    RaceResults results = RaceResults.of(records, baseline, rankedBy);
    for (Report report : REPORTS) {
      write(report, results);
    }
    return results;
  }

  private void write(Report report, RaceResults results) throws RaceException {
    try {
      Files.createDirectories(out);
      report.write(results, out);
    } catch (IOException e) {
      throw new RaceException(
          "the results cannot be written into %s: %s. Free some space, or choose another directory with --out"
              .formatted(out, e),
          e);
    }
  }
}
