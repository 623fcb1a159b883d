package org.lukou.traffic.sim.internal.primitive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntSetTest {

  @Test
  void behavesAsASetUnderRandomUse() {
    Random random = new Random(12);
    IntSet set = new IntSet();
    Set<Integer> model = new HashSet<>();
    for (int i = 0; i < 200_000; i++) {
      int value = random.nextInt(2000) - 1000;
      if (random.nextInt(5) < 3) {
        assertEquals(model.add(value), set.add(value));
      } else {
        set.remove(value);
        model.remove(value);
      }
      assertEquals(model.size(), set.size());
    }
  }
}
