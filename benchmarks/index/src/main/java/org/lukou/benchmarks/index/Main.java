package org.lukou.benchmarks.index;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loads the same points into each contender, asks each the same, compares and times. */
@Command(
    name = "benchmarks/index/run",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the index beside SQLite (a row a point, WAL) and DuckDB (appender, one thread).",
      "Every answer is compared; a difference ends it with exit code 1. Times of questions are",
      "medians of rounds in which each contender is asked in turn."
    })
public final class Main implements Callable<Integer> {

  /** So many seconds of all detectors are given at once, and committed. */
  static final int CHUNK_SECONDS = 200;

  private static final int BOX_SECONDS = 300;

  @Option(
      names = "--seconds",
      defaultValue = "10000",
      description = "Seconds of 1,000 detectors (default: ${DEFAULT-VALUE}), at least 1000.")
  private int seconds;

  @Option(
      names = "--rounds",
      defaultValue = "30",
      description = "How often each question is asked (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Spec private CommandSpec spec;

  private Path directory;
  private final List<Contender> contenders = new ArrayList<>();

  /** A question to one contender; the round makes it another question each time. */
  private interface Question {
    Contender.Found ask(Contender contender, int round) throws Exception;
  }

  private Main() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  @Override
  public Integer call() throws Exception {
    if (seconds < 1_000 || rounds < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Give at least 1000 seconds and one round.");
    }
    directory = Files.createTempDirectory("lukou-index-bench");
    try {
      contenders.add(new LukouContender(Files.createDirectory(directory.resolve("lukou"))));
      contenders.add(new SqliteContender(Files.createDirectory(directory.resolve("sqlite"))));
      contenders.add(new DuckDbContender(Files.createDirectory(directory.resolve("duckdb"))));
      measure(spec.commandLine().getOut());
    } finally {
      for (Contender contender : contenders) {
        contender.close();
      }
      deleteAll();
    }
    return 0;
  }

  private void measure(PrintWriter out) throws Exception {
    out.printf("%-34s", "");
    contenders.forEach(contender -> out.printf("%12s", contender.name()));
    out.println();
    load(out);
    long end = Workload.timeMillis(seconds);
    int starts = Math.max(1, (seconds - 3_600) / 60);
    time(
        out,
        "device, 10 minutes, ms",
        3,
        (c, round) -> {
          long from = end - 600_000L - 10_000L * (round % 40);
          return c.device((round * 37) % Workload.DEVICES, from, from + 600_000L);
        });
    time(
        out,
        "mean a minute and junction, 1 h, ms",
        3,
        (c, round) -> {
          long from = Workload.timeMillis(60 * (round % starts));
          return c.minuteMeans(from, from + 3_600_000L);
        });
    time(
        out,
        "box of 100 detectors, last 5 min, ms",
        3,
        (c, round) -> {
          double west = Workload.longitude(10 * (round % 90));
          return c.box(west - 0.0005, west + 0.0995, end - 1_000L * BOX_SECONDS, end);
        });
    for (Contender contender : contenders.subList(0, 2)) {
      contender.loadEvents();
      contender.reopen();
    }
    String[] words = {"guard refused", "incident lane", "minimum green", "bus", "detector silent"};
    time(out, "text, best 10 of 100,000, ms", 2, (c, round) -> c.text(words[round % words.length]));
  }

  private void load(PrintWriter out) throws Exception {
    Workload workload = new Workload(seconds);
    double[] speed = new double[contenders.size()];
    double[] cpu = new double[contenders.size()];
    double[] bytes = new double[contenders.size()];
    for (int i = 0; i < contenders.size(); i++) {
      long cpuBefore = processCpuNanos();
      long begin = System.nanoTime();
      contenders.get(i).load(workload);
      speed[i] = workload.points() * 1e3 / (System.nanoTime() - begin);
      contenders.get(i).reopen();
      cpu[i] = (processCpuNanos() - cpuBefore) / 1e3 / workload.points();
      bytes[i] =
          (double) bytes(directory.resolve(contenders.get(i).name().toLowerCase(Locale.ROOT)))
              / workload.points();
    }
    row(out, "million points a second", speed);
    row(out, "CPU a point, us", cpu);
    row(out, "bytes a point", bytes);
  }

  private void time(PrintWriter out, String name, int among, Question question) throws Exception {
    double[][] millis = new double[among][rounds];
    for (int round = -rounds; round < rounds; round++) { // the first half warms up
      Contender.Found expected = null;
      for (int i = 0; i < among; i++) {
        long begin = System.nanoTime();
        Contender.Found found = question.ask(contenders.get(i), Math.floorMod(round, rounds));
        if (round >= 0) {
          millis[i][round] = (System.nanoTime() - begin) / 1e6;
        }
        if (expected != null && !expected.agrees(found)) {
          throw new IllegalStateException(
              "%s: %s finds %s, %s %s"
                  .formatted(
                      name, contenders.get(0).name(), expected, contenders.get(i).name(), found));
        }
        expected = expected == null ? found : expected;
      }
    }
    row(out, name, Arrays.stream(millis).mapToDouble(Main::median).toArray());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static void row(PrintWriter out, String name, double[] values) {
    out.printf("%-34s", name);
    for (double value : values) {
      out.printf(Locale.ROOT, "%12.3f", value);
    }
    out.println();
    out.flush();
  }

  private static long processCpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long bytes(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private void deleteAll() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
