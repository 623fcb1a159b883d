package org.lukou.benchmarks.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Contenders with the same points, each in a directory of its own, deleted in the end. */
final class Race implements AutoCloseable {

  private final Path directory;
  private final List<Contender> contenders = new ArrayList<>();

  /** What loading took: until all is on disk, and until it is also where it shall stay. */
  record Load(
      double millionPointsASecond,
      double millionPointsASecondInPlace,
      double cpuMicrosAPoint,
      double bytesAPoint) {}

  /** Begins with all contenders, or with the index alone. */
  Race(boolean alone) throws Exception {
    directory = Files.createTempDirectory("lukou-index-bench");
    try {
      contenders.add(new LukouContender(place("lukou")));
      if (!alone) {
        contenders.add(new SqliteContender(place("sqlite")));
        contenders.add(new DuckDbContender(place("duckdb")));
        contenders.add(new DuckDbRowContender(place("duckdb-row")));
      }
    } catch (Exception e) {
      close();
      throw e;
    }
  }

  private Path place(String name) throws IOException {
    return Files.createDirectory(directory.resolve(name));
  }

  List<Contender> contenders() {
    return contenders;
  }

  /** Loads the points into each. */
  List<Load> load(Workload workload) throws Exception {
    List<Load> loads = new ArrayList<>();
    for (Contender contender : contenders) {
      long cpuBefore = Cpu.nanos();
      long begin = System.nanoTime();
      contender.load(workload);
      double speed = workload.points() * 1e3 / (System.nanoTime() - begin);
      contender.reopen();
      double inPlace = workload.points() * 1e3 / (System.nanoTime() - begin);
      double cpu = (Cpu.nanos() - cpuBefore) / 1e3 / workload.points();
      Path place = directory.resolve(contender.name().toLowerCase(Locale.ROOT));
      loads.add(new Load(speed, inPlace, cpu, (double) bytes(place) / workload.points()));
    }
    return loads;
  }

  private static long bytes(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Override
  public void close() throws SQLException, IOException {
    for (Contender contender : contenders) {
      contender.close();
    }
    delete(directory);
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
