package org.lukou.race.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.race.SampleCells;
import org.lukou.race.result.CellRecord;

class CsvFilesTest {

  @TempDir private Path directory;

  @Test
  void howLongItTookIsInAFileOfItsOwn() throws Exception {
    List<CellRecord> records =
        List.of(
            SampleCells.finished(SampleCells.cell("a", 1), 300),
            CellRecord.failed(SampleCells.cell("b", 1), "it hangs"));
    new CsvFiles().write(RaceResults.of(records, null, Figure.ENGINE_ATT), directory);
    List<String> cells = Files.readAllLines(directory.resolve("cells.csv"));
    List<String> timings = Files.readAllLines(directory.resolve("timings.csv"));
    assertEquals(3, cells.size());
    assertFalse(cells.get(0).contains("Micros") || cells.get(0).contains("wall"), cells.get(0));
    assertTrue(cells.get(2).contains("failed"), cells.get(2));
    assertEquals(2, timings.size(), "a failed cell has no time");
    assertEquals(
        "scenario,entrant,seed,deadDetectors,detectedVehicles,key,wallSeconds,vehicleSteps,"
            + "nsPerVehicleStep,decisionP50Micros,decisionP99Micros",
        timings.get(0));
    assertEquals(
        "city,a,1,0.0,1.0," + records.get(0).cell().key() + ",1.5,100,10.0,1.0,2.0",
        timings.get(1));
  }
}
