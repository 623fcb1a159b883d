package org.lukou.race.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void ticksAreRoundAndInside() {
    assertEquals(List.of(300.0, 320.0, 340.0), new Scale(295, 342, 0, 100).ticks(3));
    assertEquals(List.of(0.0, 0.5, 1.0), new Scale(0, 1.2, 0, 100).ticks(3));
  }

  @Test
  void labelsHaveTheDecimalsThatTellTicksApart() {
    Scale scale = new Scale(0, 0.12, 0, 100);
    assertEquals("0.05", scale.label(scale.ticks(3).get(1), 3));
    assertEquals("\u221220", new Scale(-30, 10, 0, 100).label(-20, 5));
  }

  @Test
  void valuesThatAreAllTheSameHaveAnAxis() {
    Scale scale = Scale.around(300, 300, 0, 100);
    assertEquals(50, scale.at(300), 1e-9);
    assertTrue(Scale.upTo(0, 0, 100).high() > 0);
  }
}
