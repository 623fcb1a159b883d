package org.lukou.traffic.sim.internal.primitive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongHeapTest {

  @Test
  void givesTheSmallestFirst() {
    Random random = new Random(13);
    LongHeap heap = new LongHeap();
    PriorityQueue<Long> model = new PriorityQueue<>();
    for (int i = 0; i < 100_000; i++) {
      if (model.isEmpty() || random.nextInt(5) < 3) {
        long value = random.nextInt(1000);
        heap.add(value);
        model.add(value);
      } else {
        assertEquals(model.poll(), heap.smallest());
        heap.removeSmallest();
      }
      assertEquals(model.isEmpty(), heap.isEmpty());
    }
  }
}
