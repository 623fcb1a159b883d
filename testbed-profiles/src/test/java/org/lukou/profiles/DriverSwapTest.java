package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.device.DeviceState;
import org.lukou.cli.command.RunOptions;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.OutputFiles;
import org.lukou.cli.run.Progress;
import org.lukou.cli.run.RecordedRun;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.RunResult;
import org.lukou.cli.run.RunSpec;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;
import picocli.CommandLine;

/** The driver's bundle is exchanged again and again while a city of a thousand resources runs. */
@Timeout(400)
class DriverSwapTest {

  private static final int ROWS = 19;
  private static final int CABINETS = ROWS * ROWS;
  private static final int RESOURCES_A_CABINET = 3;

  private static final long LOOK_NANOS = 5_000_000;

  /** Three, or as many as {@code -Dlukou.swaps} says. */
  private static final int SWAPS = Integer.getInteger("lukou.swaps", 3);

  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  @TempDir private Path directory;

  private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
  private final ReferenceQueue<ClassLoader> unloaded = new ReferenceQueue<>();

  @Test
  void swapsLoseNoDeviceAndLeakNothing() throws Exception {
    assertTrue(CABINETS * RESOURCES_A_CABINET > 1_000);
    assertEquals(
        0,
        CommandLineRun.of(
                "scenario",
                "grid",
                "--rows=" + ROWS,
                "--columns=" + ROWS,
                "--out=" + directory.resolve("grid"))
            .code());
    List<Path> versions =
        List.of(
            BundleVersions.of("coap-device", directory, 1),
            BundleVersions.of("coap-device", directory, 2));
    try (RecordedRun recorded = begin()) {
      CompletableFuture<RunResult> end = CompletableFuture.supplyAsync(() -> complete(recorded));
      awaitAllOnline(recorded);
      swap(recorded, versions.get(1));
      long threads = threads();
      long sockets = sockets();
      for (int i = 0; i < SWAPS; i++) {
        swap(recorded, versions.get(i % 2));
      }
      assertEquals(threads, threads(), "threads");
      assertTrue(sockets() <= sockets, "sockets: " + sockets + ", then " + sockets());
      recorded.city().stop();
      RunResult result = end.get(30, TimeUnit.SECONDS);
      System.out.printf(
          "%d swaps, %d resources observed: longest data gap %d ms%n",
          SWAPS, CABINETS * RESOURCES_A_CABINET, result.devices().get("driver.longestGapMillis"));
      assertEquals(SWAPS + 1, result.devices().get("driver.exchanged"));
    }
    assertUnloaded();
  }

  private void swap(RecordedRun recorded, Path jar) throws Exception {
    loaders.add(
        new WeakReference<>(
            recorded.testbed().driver("coap").getClass().getClassLoader(), unloaded));
    recorded.testbed().deploy(jar);
    awaitAllOnline(recorded);
  }

  /** Looks until every device reports; the driver signals nothing, so it looks again and again. */
  private static void awaitAllOnline(RecordedRun recorded) {
    long begin = System.nanoTime();
    List<DeviceState> states = List.of();
    while (System.nanoTime() - begin < PATIENCE_NANOS) {
      states = recorded.city().devices();
      if (states.size() == CABINETS
          && states.stream().allMatch(s -> s.status() == DeviceState.Status.ONLINE)) {
        return;
      }
      LockSupport.parkNanos(LOOK_NANOS); // the driver needs the core
    }
    throw new AssertionError("not all online: " + states);
  }

  private void assertUnloaded() throws InterruptedException {
    int left = loaders.size();
    while (left > 0) {
      System.gc();
      if (unloaded.remove(2_000) == null) {
        break;
      }
      left--;
    }
    assertEquals(0, left, "class loaders that were not let go");
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("coap-device"))
        .count();
  }

  /** Returns how many sockets the process has; 0 where that cannot be told. */
  private static long sockets() throws IOException {
    Path open = Path.of("/proc/self/fd");
    if (!Files.isDirectory(open)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(open)) {
      return files.filter(DriverSwapTest::isSocket).count();
    }
  }

  private static boolean isSocket(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith("socket:");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  private RecordedRun begin() throws Exception {
    RecordedRun recorded =
        new RecordedRun(
            Home.current().repositories(List.of()),
            directory.resolve("runs"),
            "swap",
            new Progress(System.err, Progress.Detail.NOTHING));
    recorded.begin(this::grid, null);
    return recorded;
  }

  private RunSpec grid() throws RunException, ProfileException {
    RunOptions options = new RunOptions();
    Path grid = directory.resolve("grid");
    new CommandLine(options)
        .parseArgs(
            "--network=" + grid.resolve("network.json"),
            "--demand=" + grid.resolve("demand.json"),
            "--duration=86400",
            "--devices=coap",
            "--real-time");
    return options.applyTo(ProfileReader.read(Home.current().profiles().find("hangzhou")));
  }

  private static RunResult complete(RecordedRun recorded) {
    try {
      return recorded.complete(1, OutputFiles.NONE);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
