package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.Home;

/** Races on workers in processes of their own, on ports of the loopback. */
@Timeout(400)
class ClusterRaceTest {

  private static final String[] RACE = {
    "--controllers=fixed-time,max-pressure", "--seeds=20", "--perturb"
  };
  private static final int CELLS = 40;

  @TempDir private Path directory;
  private RaceGrid grid;
  private String port;

  @BeforeEach
  void prepare() throws Exception {
    grid = RaceGrid.write(directory.resolve("grid"));
    port = "--port=" + freePort();
  }

  /** Returns the first of ports that are likely to be free. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Math.min(socket.getLocalPort(), 65_000);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "nobody can be frozen there with kill -STOP")
  void aKilledAndAFrozenWorkerAndAKilledDriverChangeNothingInTheFile() throws Exception {
    Path scattered = directory.resolve("scattered");
    try (LukouProcess killed = worker();
        LukouProcess frozen = worker();
        LukouProcess steady = worker()) {
      for (LukouProcess worker : List.of(killed, frozen, steady)) {
        worker.awaitOutput("worker at", 1);
      }
      try (LukouProcess driver = driver(scattered)) {
        driver.awaitOutput("has joined", 3);
        driver.awaitOutput("6 of " + CELLS + " cells", 1);
        killed.kill();
        driver.awaitOutput("12 of " + CELLS + " cells", 1);
        frozen.signal("STOP");
        driver.awaitOutput("18 of " + CELLS + " cells", 1);
        driver.kill();
      }
      assertFalse(Files.exists(scattered.resolve("results.json")));
      try (LukouProcess driver = driver(scattered)) {
        assertEquals(ExitCode.OK, driver.code(), driver.said());
        assertTrue(driver.said().contains("of them finished before"), driver.said());
      }
      frozen.signal("CONT");
      frozen.awaitOutput("joining again", 1);
      frozen.awaitOutput("worker at", 2);
    }
    Path whole = directory.resolve("whole");
    assertEquals(ExitCode.OK, grid.bench(whole, RACE).code());
    assertArrayEquals(
        Files.readAllBytes(whole.resolve("results.json")),
        Files.readAllBytes(scattered.resolve("results.json")));
  }

  @Test
  void aWorkerRunsTheUsersJarAndRefusesAProfileThatItDoesNotHave() throws Exception {
    Path jar = OutsideController.version("1.0.0", "return 1;").dropInto(directory.resolve("jars"));
    Path profile = changedProfile();
    try (LukouProcess worker = worker()) {
      worker.awaitOutput("worker at", 1);
      try (LukouProcess driver = driver(directory.resolve("mine"), "--bundle=" + jar)) {
        assertEquals(ExitCode.OK, driver.code(), driver.said());
        worker.awaitOutput(OutsideController.NAME + " on", 1);
      }
      try (LukouProcess driver =
          driver(
              directory.resolve("refused"),
              "--controllers=max-pressure",
              "--scenarios=" + profile)) {
        assertEquals(ExitCode.FAILED, driver.code(), driver.said());
        assertTrue(driver.said().contains("no worker is fit"), driver.said());
        assertTrue(driver.said().contains("--profile FILE"), driver.said());
      }
    }
  }

  /** Writes a profile that differs from the city's in one character that means nothing. */
  private Path changedProfile() throws IOException {
    Path city = Home.current().directory().resolve("testbed-profiles/hangzhou");
    Path changed = Files.createDirectories(directory.resolve("changed"));
    for (String file : List.of("network.json", "demand.json")) {
      Files.copy(city.resolve(file), changed.resolve(file));
    }
    String text = Files.readString(city.resolve("profile.json"));
    return Files.writeString(changed.resolve("profile.json"), text + "\n");
  }

  private LukouProcess worker() throws IOException {
    return LukouProcess.start(List.of("worker", "--threads=1", port));
  }

  private LukouProcess driver(Path out, String... options) throws IOException {
    List<String> all = new ArrayList<>(grid.arguments(out, options.length == 0 ? RACE : options));
    all.addAll(List.of("--on=ignite", port));
    return LukouProcess.start(all);
  }
}
