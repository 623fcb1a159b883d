package org.lukou.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.control.Actuator;
import org.lukou.api.network.Network;
import org.lukou.api.world.World;
import org.lukou.output.Origin;

class OutputsTest {

  private static final Origin ORIGIN = new Origin("run", "correct", "fixed-time", 0, 1);

  @TempDir private Path directory;
  private final List<String> told = new ArrayList<>();
  private Path trace;

  @BeforeEach
  void keepAnEarlierFile() throws Exception {
    trace = Files.writeString(directory.resolve("trace.jsonl"), "earlier");
  }

  @Test
  void aRunThatIsOverReplacesAnEarlierFile() throws Exception {
    try (Outputs outputs = open(null)) {
      outputs.stepped(1);
      outputs.complete();
    }
    assertEquals("{}\n", Files.readString(trace));
    assertTrue(told.isEmpty(), told.toString());
  }

  @Test
  void aRunThatIsCutOffLeavesAnEarlierFileAloneAndTellsWhereItsPartIs() throws Exception {
    try (Outputs outputs = open(null)) {
      outputs.stepped(1);
    }
    assertEquals("earlier", Files.readString(trace));
    assertEquals("{}\n", Files.readString(directory.resolve("trace.jsonl.part")));
    assertTrue(told.get(0).contains("trace.jsonl.part"), told.toString());
  }

  @Test
  void aFileThatCannotBeOpenedCostsTheOthersNothing() throws Exception {
    Path table = directory.resolve("table.csv");
    Files.createDirectory(directory.resolve("table.csv.part"));
    assertThrows(RunException.class, () -> open(table));
    assertEquals("earlier", Files.readString(trace));
    assertFalse(Files.exists(directory.resolve("trace.jsonl.part")));
  }

  private Outputs open(Path table) throws RunException {
    return Outputs.open(new OutputFiles(trace, null, null, table), new Empty(), ORIGIN, told::add);
  }

  /** A world in which nothing is. */
  private static final class Empty implements World {
    @Override
    public Network network() {
      return new Network("empty", List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public Actuator actuator() {
      return command -> {};
    }

    @Override
    public void step() {}

    @Override
    public String traceLine() {
      return "{}";
    }
  }
}
