package org.lukou.cli.bench;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.scenario.ScenarioException;

/**
 * Steps the same filled grid on one thread and on several, in turns, so that whatever else the
 * machine does disturbs both.
 */
final class ThreadsPart {

  private static final int PAIRS = 9;
  private static final int STEPS = 30;
  private static final int WARM_UP_STEPS = 120;

  private final Ride one;
  private final Ride many;
  private final List<Double> oneNanos = new ArrayList<>();
  private final List<Double> manyNanos = new ArrayList<>();
  private final List<Double> speedups = new ArrayList<>();
  private boolean sameDigest = true;

  private ThreadsPart(Ride one, Ride many) {
    this.one = one;
    this.many = many;
  }

  static BenchResult.Threads run(Worlds worlds, GridFiles files, int threads)
      throws ScenarioException {
    try (Ride one = worlds.grid(files, 1);
        Ride many = worlds.grid(files, threads)) {
      return new ThreadsPart(one, many).run(threads);
    }
  }

  private BenchResult.Threads run(int threads) {
    one.take(GridFill.FILLED_SECONDS + WARM_UP_STEPS);
    many.take(GridFill.FILLED_SECONDS + WARM_UP_STEPS);
    for (int pair = 0; pair < PAIRS; pair++) {
      measure(pair % 2 == 0);
    }
    return new BenchResult.Threads(
        one.signals(),
        one.statistics().running(),
        threads,
        Median.of(oneNanos),
        Median.of(manyNanos),
        List.copyOf(speedups),
        Median.of(speedups),
        one.digest(),
        sameDigest);
  }

  private void measure(boolean oneFirst) {
    Cost first = (oneFirst ? one : many).take(STEPS);
    Cost second = (oneFirst ? many : one).take(STEPS);
    double slow = (oneFirst ? first : second).wallNanosEach();
    double fast = (oneFirst ? second : first).wallNanosEach();
    oneNanos.add(slow);
    manyNanos.add(fast);
    speedups.add(slow / fast);
    sameDigest &= one.digest().equals(many.digest());
  }
}
