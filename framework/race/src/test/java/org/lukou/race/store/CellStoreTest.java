package org.lukou.race.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.race.RaceException;
import org.lukou.race.SampleCells;
import org.lukou.race.cell.Cell;
import org.lukou.race.result.CellRecord;

class CellStoreTest {

  @TempDir private Path directory;
  private CellStore store;
  private final Cell cell = SampleCells.cell("max-pressure", 1);

  @BeforeEach
  void open() throws Exception {
    store = CellStore.open(directory.resolve("cells"));
  }

  @Test
  void givesBackWhatWasKept() throws Exception {
    assertEquals(Optional.empty(), store.find(cell));
    CellRecord record = SampleCells.finished(cell, 300.25);
    store.keep(record);
    assertEquals(Optional.of(record), store.find(cell));
    assertEquals(Optional.empty(), store.find(SampleCells.cell("max-pressure", 2)));
  }

  @Test
  void keepsNoFailureSoThatItIsTriedAgain() throws Exception {
    store.keep(CellRecord.failed(cell, "it hangs"));
    assertEquals(Optional.empty(), store.find(cell));
  }

  @Test
  void leavesNothingBesideTheFiles() throws Exception {
    store.keep(SampleCells.finished(cell, 1));
    store.keep(SampleCells.finished(cell, 1));
    try (Stream<Path> files = Files.list(directory.resolve("cells"))) {
      assertEquals(
          cell.key() + ".json",
          files.map(f -> f.getFileName().toString()).reduce("", String::concat));
    }
  }

  @Test
  void aDamagedFileCountsAsNoneAndIsReplaced() throws Exception {
    store.keep(SampleCells.finished(cell, 1));
    Path file = directory.resolve("cells").resolve(cell.key() + ".json");
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() / 2));
    assertEquals(Optional.empty(), store.find(cell));
    store.keep(SampleCells.finished(cell, 1));
    assertEquals(whole, Files.readString(file));
  }

  @Test
  void anotherCellsFileUnderAWrongNameCountsAsNone() throws Exception {
    store.keep(SampleCells.finished(cell, 1));
    Cell other = SampleCells.cell("max-pressure", 2);
    Path cells = directory.resolve("cells");
    Files.move(cells.resolve(cell.key() + ".json"), cells.resolve(other.key() + ".json"));
    assertEquals(Optional.empty(), store.find(other));
  }

  @Test
  void saysWhereResultsCannotBeKept() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    RaceException refused = assertThrows(RaceException.class, () -> CellStore.open(file));
    assertTrue(refused.getMessage().contains("--out"), refused.getMessage());
  }
}
