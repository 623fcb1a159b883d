package org.lukou.control.coordinated.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OffsetsTest {

  private static final int SIZE = 6;
  private static final int CYCLE = 60;

  private final Row row = new Row(SIZE, "saturation-flow", "1800");
  private final Streets streets = new Streets(row.setup());
  private final WaveJunction[] junctions = new WaveJunction[SIZE];
  private final Offsets offsets;

  OffsetsTest() {
    for (int i = 0; i < SIZE; i++) {
      junctions[i] = new WaveJunction(row.setup(i));
      streets.passing(Row.along(i), 12).passing(row.across(i), 15 + i);
    }
    offsets = new Offsets(row.setup(), junctions);
    streets.each(300, this::measure);
    for (WaveJunction junction : junctions) {
      junction.ownCycleSeconds();
      junction.draft(CYCLE);
    }
    offsets.weigh(CYCLE);
  }

  @Test
  void noMoveMakesPlatoonsLoseMore() {
    Random random = new Random(5);
    for (int trial = 0; trial < 20; trial++) {
      for (WaveJunction junction : junctions) {
        junction.place();
        junction.moveTo(random.nextInt(CYCLE));
      }
      double loss = offsets.totalLoss(CYCLE);
      for (int move = 0; move < 3 * SIZE; move++) {
        offsets.move(random.nextInt(SIZE), CYCLE);
        assertTrue(offsets.totalLoss(CYCLE) <= loss + 1e-9);
        loss = offsets.totalLoss(CYCLE);
      }
    }
  }

  @Test
  void alongAOneWayStreetEachGreenBeginsWithThePlatoon() {
    for (int i = 0; i < SIZE; i++) {
      offsets.placeNext(CYCLE);
    }
    assertTrue(Stream.of(junctions).allMatch(WaveJunction::placed));
    for (int i = 1; i < SIZE; i++) {
      double later = junctions[i].draftOffset() - junctions[i - 1].draftOffset();
      assertEquals(Row.ROAD_SECONDS, (later + CYCLE) % CYCLE, 1e-9);
    }
  }

  private void measure() {
    for (int i = 0; i < SIZE; i++) {
      junctions[i].measure(streets.view(i));
    }
  }
}
