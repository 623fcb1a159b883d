package org.lukou.cli.bench;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.scenario.ScenarioException;

/**
 * Steps the same filled grid on one thread, on several, and several times over on a thread each, in
 * turns, so that whatever else the machine does disturbs all three.
 */
final class ThreadsPart {

  private static final int PAIRS = 9;
  private static final int STEPS = 30;
  private static final int WARM_UP_STEPS = 120;

  private final Ride one;
  private final Ride many;
  private final SideBySide apart;
  private final List<Double> oneNanos = new ArrayList<>();
  private final List<Double> manyNanos = new ArrayList<>();
  private final List<Double> speedups = new ArrayList<>();
  private final List<Double> limits = new ArrayList<>();
  private boolean sameDigest = true;

  private ThreadsPart(Ride one, Ride many, SideBySide apart) {
    this.one = one;
    this.many = many;
    this.apart = apart;
  }

  static BenchResult.Threads run(Worlds worlds, GridFiles files, int threads)
      throws ScenarioException {
    try (Ride one = worlds.grid(files, 1);
        Ride many = worlds.grid(files, threads);
        SideBySide apart = SideBySide.open(worlds, files, threads)) {
      return new ThreadsPart(one, many, apart).run(threads);
    }
  }

  private BenchResult.Threads run(int threads) {
    one.take(GridFill.FILLED_SECONDS + WARM_UP_STEPS);
    many.take(GridFill.FILLED_SECONDS + WARM_UP_STEPS);
    apart.take(GridFill.FILLED_SECONDS + WARM_UP_STEPS);
    for (int pair = 0; pair < PAIRS; pair++) {
      measure(threads, pair % 2 == 0);
    }
    return new BenchResult.Threads(
        one.signals(),
        one.statistics().running(),
        threads,
        Median.of(oneNanos),
        Median.of(manyNanos),
        List.copyOf(speedups),
        Median.of(speedups),
        Median.of(limits),
        one.digest(),
        sameDigest);
  }

  private void measure(int threads, boolean oneFirst) {
    Cost first = (oneFirst ? one : many).take(STEPS);
    Cost second = (oneFirst ? many : one).take(STEPS);
    double slow = (oneFirst ? first : second).wallNanosEach();
    double fast = (oneFirst ? second : first).wallNanosEach();
    oneNanos.add(slow);
    manyNanos.add(fast);
    speedups.add(slow / fast);
    limits.add(threads * slow / apart.take(STEPS));
    sameDigest &= one.digest().equals(many.digest());
  }
}
