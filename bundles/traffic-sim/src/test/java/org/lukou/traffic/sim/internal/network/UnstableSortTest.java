package org.lukou.traffic.sim.internal.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnstableSortTest {

  @Test
  void isStableUpToSixteenEntries() {
    int[] order = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    UnstableSort.sort(order, (a, b) -> a % 2 < b % 2);
    assertArrayEquals(new int[] {0, 2, 4, 6, 8, 10, 12, 14, 1, 3, 5, 7, 9, 11, 13, 15}, order);
  }

  @Test
  void exchangesEqualEntriesBeyondSixteen() {
    int[] order = new int[17];
    Arrays.setAll(order, i -> i);
    UnstableSort.sort(order, (a, b) -> false);
    assertTrue(order[0] != 0, "the median of three moves the first entry");
  }

  @Test
  void sortsAnything() {
    Random random = new Random(7);
    for (int size = 0; size < 300; size++) {
      int[] keys = random.ints(size, 0, 1 + size / 3).toArray();
      int[] order = new int[size];
      Arrays.setAll(order, i -> i);
      UnstableSort.sort(order, (a, b) -> keys[a] < keys[b]);
      for (int i = 1; i < size; i++) {
        assertTrue(keys[order[i - 1]] <= keys[order[i]]);
      }
      assertEquals(size, Arrays.stream(order).distinct().count());
    }
  }

  @Test
  void heapSortSortsAnything() {
    Random random = new Random(8);
    for (int size = 1; size < 200; size++) {
      int[] keys = random.ints(size, 0, 1 + size / 2).toArray();
      int[] order = new int[size + 2];
      Arrays.setAll(order, i -> i - 1);
      Heap.sort(order, 1, size, (a, b) -> keys[a] < keys[b]);
      for (int i = 2; i <= size; i++) {
        assertTrue(keys[order[i - 1]] <= keys[order[i]]);
      }
    }
  }
}
