package org.lukou.benchmarks.index;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
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
      "Measures the index beside SQLite (a row a point, WAL) and DuckDB (appender, one thread;",
      "once with three numbers a point, once with the whole row as it arrives).",
      "Every answer is compared; a difference ends it with an error. Times of questions are",
      "medians of rounds in which each contender is asked in turn."
    })
public final class Main implements Callable<Integer> {

  /** So many seconds of all detectors are given at once, and committed. */
  static final int CHUNK_SECONDS = 200;

  private static final int[] SIZES = {1_000, 10_000, 100_000}; // seconds of the curve

  @Option(
      names = "--seconds",
      defaultValue = "10000",
      description = "Seconds of 1,000 detectors (default: ${DEFAULT-VALUE}), at least 1000.")
  private int seconds;

  @Option(
      names = "--rounds",
      defaultValue = "30",
      description = {
        "How often each question is asked (default: ${DEFAULT-VALUE}); that for one device",
        "twenty times as often."
      })
  private int rounds;

  @Option(
      names = "--acknowledge",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long 50,000 points a second are sent (default: ${DEFAULT-VALUE}; 0: not).")
  private int acknowledgeSeconds;

  @Option(
      names = "--curve",
      description = "Loads the index alone with 10^6 and 10^7 points, and asks it, instead.")
  private boolean curve;

  @Option(names = "--large", description = "With --curve: 10^8 points as well.")
  private boolean large;

  @Spec private CommandSpec spec;

  private PrintWriter out;

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
    out = spec.commandLine().getOut();
    try (Race warmUp = new Race(curve)) {
      var unused = warmUp.load(new Workload(curve ? SIZES[0] : seconds / 10));
    }
    if (curve) {
      measureCurve();
    } else {
      measure();
    }
    return 0;
  }

  private void measure() throws Exception {
    try (Race race = new Race(false)) {
      head(race.contenders().stream().map(Contender::name).toList());
      loads(race.load(new Workload(seconds)));
      ask(race);
    }
    if (acknowledgeSeconds > 0) {
      Acknowledgements.Result result = Acknowledgements.measure(acknowledgeSeconds);
      row("acknowledged after, median, ms", result.medianMillis());
      row("acknowledged after, p95, ms", result.p95Millis());
      row("fsyncs an acknowledgement", result.fsyncsEach());
      row("CPU a point then, us", result.cpuMicrosAPoint());
    }
  }

  private void ask(Race race) throws Exception {
    Questions questions = new Questions(seconds, rounds);
    List<Contender> all = race.contenders();
    row("device, 10 minutes, ms", questions.timeOften(questions::device, all));
    row("mean a minute and junction, 1 h, ms", questions.time(questions::minuteMeans, all));
    row("box of 100 detectors, last 5 min, ms", questions.time(questions::box, all));
    for (Contender contender : all.subList(0, 2)) {
      contender.loadEvents();
      contender.reopen();
    }
    row("text, best 10 of 100,000, ms", questions.time(questions::text, all.subList(0, 2)));
  }

  /** A column a size instead of a contender. */
  private void measureCurve() throws Exception {
    int[] sizes = Arrays.copyOf(SIZES, large ? 3 : 2);
    head(Arrays.stream(sizes).mapToObj(size -> "%,d".formatted(size * 1_000L)).toList());
    Race.Load[] loads = new Race.Load[sizes.length];
    double[][] times = new double[3][sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      try (Race race = new Race(true)) {
        loads[i] = race.load(new Workload(sizes[i])).get(0);
        Questions questions = new Questions(sizes[i], rounds);
        times[0][i] = questions.timeOften(questions::device, race.contenders())[0];
        times[1][i] = questions.time(questions::minuteMeans, race.contenders())[0];
        times[2][i] = questions.time(questions::box, race.contenders())[0];
      }
    }
    loads(List.of(loads));
    row("device, 10 minutes, ms", times[0]);
    row("mean a minute and junction, 1 h, ms", times[1]);
    row("box of 100 detectors, last 5 min, ms", times[2]);
  }

  private void loads(List<Race.Load> loads) {
    row("million points a second, on disk", loads, Race.Load::millionPointsASecond);
    row("and closed and opened again", loads, Race.Load::millionPointsASecondInPlace);
    row("CPU a point, us", loads, Race.Load::cpuMicrosAPoint);
    row("bytes a point", loads, Race.Load::bytesAPoint);
  }

  private void head(List<String> names) {
    out.printf("%-38s", "");
    names.forEach(name -> out.printf("%12s", name));
    out.println();
  }

  private void row(String name, List<Race.Load> loads, ToDoubleFunction<Race.Load> figure) {
    row(name, loads.stream().mapToDouble(figure).toArray());
  }

  private void row(String name, double... values) {
    out.printf("%-38s", name);
    for (double value : values) {
      out.printf(Locale.ROOT, "%12.3f", value);
    }
    out.println();
    out.flush();
  }
}
