package org.lukou.traffic.sim.internal.roadnet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lukou.traffic.sim.internal.SmallNetwork;

/**
 * A million damaged files are either read or refused with a sentence; nothing else happens. Every
 * file follows from its number alone. The time limits are guards against a reader that hangs.
 */
class MutatedFilesTest {
  private static final int FILES = 1_000_000;

  /** Every so many files the engine drives three steps with what could be read. */
  private static final int DRIVE_EVERY = 50;

  private static final String PIECES = "{}[]\",:0123456789.eE-+ntfalsrux \\";
  private static final String BYTES =
      "\u0000\u0001\u001f\u007f\u0080\u00bf\u00c3\u00ed\u00ef\u00f4\u00fe\u00ff";
  private static final String FLOW =
      SmallNetwork.FLOW.replace(
          "-1}",
          """
          -1}, {"vehicle": {"class": "bus", "maxSpeed": 15}, "route": ["in", "out"],
            "interval": 1, "startTime": 3, "endTime": 3}\
          """);
  private static final DamagedTree ROADNET_TREE = new DamagedTree(SmallNetwork.ROADNET);
  private static final DamagedTree FLOW_TREE = new DamagedTree(FLOW);
  private static final List<Damage> DAMAGES = new ArrayList<>(Damage.all().values());

  private final LongAdder read = new LongAdder();
  private final LongAdder refused = new LongAdder();

  @Test
  @Timeout(900)
  void aMillionDamagedFilesAreReadOrRefused() {
    IntStream.range(0, FILES).parallel().forEach(this::attempt);
    System.out.println(read + " of " + FILES + " damaged files were read, " + refused + " refused");
    assertTrue(read.sum() > FILES / 50 && refused.sum() > FILES / 2, "damage is mostly noticed");
  }

  private void attempt(int number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L + 20);
    boolean drive = number % DRIVE_EVERY < 8;
    String document =
        switch (number % 8) {
          case 0 -> pair(ROADNET_TREE, random);
          case 1 -> characters(SmallNetwork.ROADNET, PIECES, random);
          case 2, 3, 4 -> pair(FLOW_TREE, random);
          case 5, 6 -> characters(FLOW, PIECES, random);
          default -> characters(FLOW, BYTES, random);
        };
    try {
      count(
          number % 8 < 2 ? Outcome.ofNetwork(document, drive) : Outcome.ofDemand(document, drive));
    } catch (Throwable e) {
      throw new AssertionError("file " + number + ": " + e + "\n" + document, e);
    }
  }

  private void count(Outcome outcome) {
    (outcome == Outcome.READ ? read : refused).increment();
  }

  private static String pair(DamagedTree tree, Random random) {
    Map<Integer, Damage> damages = new HashMap<>();
    for (int n = 0; n < 2; n++) {
      int part = random.nextInt(tree.parts.size());
      damages.put(part, DAMAGES.get(random.nextInt(DAMAGES.size())));
    }
    return tree.with(damages);
  }

  private static String characters(String text, String pieces, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int n = 1 + random.nextInt(3); n > 0 && !damaged.isEmpty(); n--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(5)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.insert(at, pieces.charAt(random.nextInt(pieces.length())));
        case 2 -> damaged.setCharAt(at, pieces.charAt(random.nextInt(pieces.length())));
        case 3 -> damaged.setLength(Math.max(1, at));
        default ->
            damaged.insert(
                at, damaged.substring(at, Math.min(damaged.length(), at + random.nextInt(40))));
      }
    }
    return damaged.toString();
  }

  @Test
  @Timeout(300)
  void everyDamageToEveryPartIsReadOrRefused() {
    for (DamagedTree.Part part : ROADNET_TREE.parts) {
      Damage.all().forEach((name, damage) -> single(ROADNET_TREE, part, name, damage));
      Damage.LONG_VALUES.forEach(
          value -> single(ROADNET_TREE, part, "is long", Damage.replaced(value)));
    }
    for (DamagedTree.Part part : FLOW_TREE.parts) {
      Damage.all().forEach((name, damage) -> single(FLOW_TREE, part, name, damage));
      Damage.LONG_VALUES.forEach(
          value -> single(FLOW_TREE, part, "is long", Damage.replaced(value)));
    }
  }

  private static void single(DamagedTree tree, DamagedTree.Part part, String name, Damage damage) {
    String document = tree.with(Map.of(part.index(), damage));
    try {
      if (tree == ROADNET_TREE) {
        Outcome.ofNetwork(document, true);
      } else {
        Outcome.ofDemand(document, true);
      }
    } catch (Throwable e) {
      throw new AssertionError(part.path() + " " + name + ": " + e, e);
    }
  }
}
