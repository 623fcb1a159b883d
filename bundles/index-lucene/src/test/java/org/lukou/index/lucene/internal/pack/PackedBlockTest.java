package org.lukou.index.lucene.internal.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PackedBlockTest {

  private final ByteSink sink = new ByteSink();

  private final BlockReader reader = new BlockReader();

  private byte[] pack(long[] times, double[] values) {
    sink.clear();
    PackedBlock.pack(times, values, times.length, sink);
    return sink.toByteArray();
  }

  private void comesBack(long[] times, double[] values) {
    byte[] block = pack(times, values);
    byte[] moved = new byte[block.length + 3];
    System.arraycopy(block, 0, moved, 3, block.length);
    ByteSource source = new ByteSource(moved, 3, block.length);
    int count = reader.begin(source);
    assertEquals(times.length, count);
    assertArrayEquals(times, Arrays.copyOf(reader.times(), count));
    assertArrayEquals(bits(values), bits(Arrays.copyOf(reader.values(0, count), count)));
    assertTrue(source.isAtEnd());
    partsComeBack(block, values);
  }

  /** Any part of the values can be had without the others. */
  private void partsComeBack(byte[] block, double[] values) {
    for (int from = 0; from < values.length; from += 1 + values.length / 3) {
      for (int to = from; to <= values.length; to += 1 + values.length / 5) {
        reader.begin(new ByteSource(block, 0, block.length));
        double[] part = Arrays.copyOfRange(reader.values(from, to), from, to);
        assertArrayEquals(bits(Arrays.copyOfRange(values, from, to)), bits(part));
      }
    }
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  private static long[] everySecond(int count) {
    long[] times = new long[count];
    Arrays.setAll(times, i -> 1_700_000_000_000L + 1000L * i);
    return times;
  }

  @Provide
  Arbitrary<Double> anyBits() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.longs().map(Double::longBitsToDouble)),
        Tuple.of(
            2,
            Arbitraries.of(
                0.0,
                -0.0,
                Double.NaN,
                Double.longBitsToDouble(0x7ff0000000000001L),
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.MIN_VALUE,
                Double.MAX_VALUE)),
        Tuple.of(8, Arbitraries.integers().between(-999, 999).map(i -> i / 10.0)),
        Tuple.of(8, Arbitraries.integers().between(0, 40).map(i -> (double) i)));
  }

  @Property(tries = 2000)
  void anyTimesAndValuesComeBackBitForBit(
      @ForAll @Size(min = 1, max = 200) long[] times, @ForAll("manyBits") double[] values) {
    int count = Math.min(times.length, values.length);
    comesBack(Arrays.copyOf(times, count), Arrays.copyOf(values, count));
  }

  @Provide
  Arbitrary<double[]> manyBits() {
    return anyBits()
        .list()
        .ofMinSize(1)
        .ofMaxSize(200)
        .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
  }

  @Property(tries = 500)
  void wholeBlocksOfOneKindComeBack(@ForAll long seed) {
    Random random = new Random(seed);
    int count = 1 + random.nextInt(PackedBlock.MOST);
    long[] times = everySecond(count);
    double[] values = new double[count];
    int digits = random.nextInt(8);
    double rare = random.nextInt(3) * 0.04;
    for (int i = 0; i < count; i++) {
      times[i] += random.nextInt(1 + random.nextInt(50));
      double scale = Math.pow(10, digits);
      values[i] =
          random.nextDouble() < rare
              ? Double.longBitsToDouble(random.nextLong())
              : Math.round(random.nextDouble() * 50 * scale) / scale;
    }
    comesBack(times, values);
  }

  @Test
  void specialValuesAmongCountsAreKeptApart() {
    double[] values = new double[PackedBlock.MOST];
    Arrays.setAll(values, i -> i % 37);
    values[3] = Double.NaN;
    values[700] = -0.0;
    values[1023] = Double.NEGATIVE_INFINITY;
    comesBack(everySecond(values.length), values);
    int length = pack(everySecond(values.length), values).length;
    assertTrue(length < 1024 * 6 / 8 + 60, "6 bits each, not " + length + " bytes in all");
  }

  @Test
  void aRegularSeriesOfTenthsNeedsAboutAByteASample() {
    Random random = new Random(1);
    double[] values = new double[PackedBlock.MOST];
    Arrays.setAll(values, i -> random.nextInt(170) / 10.0);
    int length = pack(everySecond(values.length), values).length;
    assertTrue(length <= 1024 + 40, length + " bytes");
  }

  @Test
  void randomBitsTakeNoMoreThanThemselves() {
    Random random = new Random(2);
    double[] values = new double[PackedBlock.MOST];
    Arrays.setAll(values, i -> Double.longBitsToDouble(random.nextLong()));
    assertTrue(pack(everySecond(values.length), values).length <= 8 * 1024 + 40);
    comesBack(everySecond(values.length), values);
  }

  @Test
  void damagedBlocksAreRefusedOrGiveNumbersAndNothingElse() {
    Random random = new Random(3);
    double[] values = new double[300];

    int refused = 0;
    for (int round = 0; round < 200_000; round++) {
      if (round % 1000 == 0) {
        int kind = round / 1000 % 3;
        Arrays.setAll(values, i -> kind == 0 ? i % 9 : kind == 1 ? random.nextGaussian() : 0.1 * i);
      }
      byte[] block = round % 1000 == 0 ? pack(everySecond(300), values) : sink.toByteArray();
      int length = random.nextInt(4) == 0 ? random.nextInt(block.length) : block.length;
      for (int i = random.nextInt(4); i >= 0; i--) {
        block[random.nextInt(Math.min(20, block.length))] = (byte) random.nextInt();
      }
      try {
        int count = reader.begin(new ByteSource(block, 0, length));
        double[] unused = reader.values(0, count);
      } catch (IndexOutOfBoundsException e) {
        refused++;
      }
    }
    assertTrue(refused > 10_000, refused + " refused");
  }

  @Test
  void aBlockOfALaterVersionIsRefused() {
    byte[] block = pack(everySecond(2), new double[2]);
    block[0]++;
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> reader.begin(new ByteSource(block, 0, block.length)));
  }
}
