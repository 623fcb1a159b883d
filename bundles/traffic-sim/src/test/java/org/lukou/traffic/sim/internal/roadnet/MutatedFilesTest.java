package org.lukou.traffic.sim.internal.roadnet;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lukou.traffic.sim.internal.SmallNetwork;
import org.lukou.traffic.sim.internal.json.InputFormatException;

/** Files with random damage are either read or refused with a message; nothing else happens. */
class MutatedFilesTest {
  private static final String PIECES = "{}[]\",:0123456789.eE-+ntfalsrux \\";

  @Test
  void damagedFilesAreReadOrRefused() {
    Random random = new Random(20);
    for (int i = 0; i < 30_000; i++) {
      String roadnet = mutate(SmallNetwork.ROADNET, random);
      String flow = mutate(SmallNetwork.FLOW, random);
      attempt(() -> SmallNetwork.compile(roadnet));
      attempt(() -> SmallNetwork.flows(flow));
    }
  }

  private static void attempt(Runnable reading) {
    try {
      reading.run();
    } catch (InputFormatException expected) {
      if (!expected.getMessage().contains(": $")) {
        throw new AssertionError("no place in: " + expected.getMessage(), expected);
      }
    }
  }

  private static String mutate(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int n = 1 + random.nextInt(3); n > 0 && !damaged.isEmpty(); n--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(5)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
        case 2 -> damaged.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
        case 3 -> damaged.setLength(Math.max(1, at));
        default ->
            damaged.insert(
                at, damaged.substring(at, Math.min(damaged.length(), at + random.nextInt(40))));
      }
    }
    return new String(damaged.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
