package org.lukou.benchmarks.index;

import java.util.Arrays;
import java.util.List;

/** Asks contenders the same in turn, compares what they find, and times it. */
final class Questions {

  private static final int BOX_SECONDS = 300;
  private static final int OFTEN = 20;
  private static final String[] WORDS = {
    "guard refused", "incident lane", "minimum green", "bus", "detector silent"
  };

  private final int seconds;
  private final int rounds;

  /** A question to one contender; the round makes it another question each time. */
  interface Question {
    Contender.Found ask(Contender contender, int round) throws Exception;
  }

  Questions(int seconds, int rounds) {
    this.seconds = seconds;
    this.rounds = rounds;
  }

  Contender.Found device(Contender contender, int round) throws Exception {
    long from = Workload.timeMillis(seconds) - 600_000L - 10_000L * (round % 40);
    return contender.device((round * 37) % Workload.DEVICES, from, from + 600_000L);
  }

  Contender.Found minuteMeans(Contender contender, int round) throws Exception {
    int starts = Math.max(1, (seconds - 3_600) / 60);
    long from = Workload.timeMillis(60 * (round % starts));
    return contender.minuteMeans(from, from + 3_600_000L);
  }

  Contender.Found box(Contender contender, int round) throws Exception {
    double west = Workload.longitude(10 * (round % 90));
    long end = Workload.timeMillis(seconds);
    return contender.box(west - 0.0005, west + 0.0995, end - 1_000L * BOX_SECONDS, end);
  }

  Contender.Found text(Contender contender, int round) throws Exception {
    return contender.text(WORDS[round % WORDS.length]);
  }

  /**
   * Asks in rounds, after as many to warm up.
   *
   * @return the median of each contender, in milliseconds
   * @throws IllegalStateException if two find different things
   */
  double[] time(Question question, List<Contender> contenders) throws Exception {
    return time(question, contenders, rounds);
  }

  /** Asks what takes less than a millisecond often enough that the JVM has compiled it. */
  double[] timeOften(Question question, List<Contender> contenders) throws Exception {
    return time(question, contenders, OFTEN * rounds);
  }

  private static double[] time(Question question, List<Contender> contenders, int rounds)
      throws Exception {
    double[][] millis = new double[contenders.size()][rounds];
    for (int round = -rounds; round < rounds; round++) {
      Contender.Found expected = null;
      for (int i = 0; i < contenders.size(); i++) {
        long begin = System.nanoTime();
        Contender.Found found = question.ask(contenders.get(i), Math.floorMod(round, rounds));
        if (round >= 0) {
          millis[i][round] = (System.nanoTime() - begin) / 1e6;
        }
        if (expected != null && !expected.agrees(found)) {
          throw new IllegalStateException(
              "%s finds %s, %s %s"
                  .formatted(contenders.get(0).name(), expected, contenders.get(i).name(), found));
        }
        expected = expected == null ? found : expected;
      }
    }
    return Arrays.stream(millis).mapToDouble(Questions::median).toArray();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
