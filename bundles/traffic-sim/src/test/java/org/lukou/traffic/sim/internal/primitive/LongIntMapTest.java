package org.lukou.traffic.sim.internal.primitive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongIntMapTest {

  @Test
  void behavesAsAMapUnderRandomUse() {
    Random random = new Random(11);
    LongIntMap map = new LongIntMap();
    Map<Long, Integer> model = new HashMap<>();
    for (int i = 0; i < 200_000; i++) {
      long key = ((long) random.nextInt(40) << 32) | random.nextInt(50);
      if (random.nextInt(5) < 3) {
        map.put(key, i);
        model.put(key, i);
      } else {
        map.remove(key);
        model.remove(key);
      }
      long probe = ((long) random.nextInt(40) << 32) | random.nextInt(50);
      assertEquals(model.getOrDefault(probe, -1), map.get(probe));
    }
    assertEquals(model.size(), map.size());
  }
}
