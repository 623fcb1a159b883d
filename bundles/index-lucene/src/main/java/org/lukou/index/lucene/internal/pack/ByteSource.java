package org.lukou.index.lucene.internal.pack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link ByteSink} wrote. Reading past the end throws {@link IndexOutOfBoundsException}.
 * One thread.
 */
public final class ByteSource {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private final int end;
  private int at;

  /** Reads a part of an array. */
  public ByteSource(byte[] bytes, int offset, int length) {
    this.bytes = bytes;
    this.at = offset;
    this.end = offset + length;
  }

  private void need(int more) {
    if (more < 0 || more > end - at) {
      throw new IndexOutOfBoundsException("%d bytes wanted, %d left".formatted(more, end - at));
    }
  }

  /** Returns whether all was read. */
  public boolean isAtEnd() {
    return at == end;
  }

  /** Reads one byte, 0 to 255. */
  public int readByte() {
    need(1);
    return bytes[at++] & 0xff;
  }

  /** Reads eight bytes. */
  public long readLong() {
    need(Long.BYTES);
    long value = (long) LONGS.get(bytes, at);
    at += Long.BYTES;
    return value;
  }

  /** Reads an unsigned number. */
  public long readVarLong() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int next = readByte();
      value |= (next & 0x7fL) << shift;
      if (next < 0x80) {
        return value;
      }
    }
    throw new IndexOutOfBoundsException("a number of more than ten bytes");
  }

  /** Reads an unsigned number that must not be above a limit. */
  public int readCount(int limit) {
    long count = readVarLong();
    if (count < 0 || count > limit) {
      throw new IndexOutOfBoundsException("a count of %d, above %d".formatted(count, limit));
    }
    return (int) count;
  }

  /** Reads a number that is small either side of zero. */
  public long readSignedVarLong() {
    long value = readVarLong();
    return (value >>> 1) ^ -(value & 1);
  }

  /** Reads a text. */
  public String readText() {
    int length = readCount(end - at);
    need(length);
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  /** Reads numbers of so many bits each into the beginning of an array. */
  void readPacked(long[] numbers, int count, int bits) {
    readPacked(numbers, 0, count, count, bits);
  }

  /**
   * Reads some of the numbers of so many bits each, and goes on after the last of them all.
   *
   * @param numbers gets them, each at its place among them all
   * @param from the first that is wanted
   * @param to the first after those that are wanted
   * @param count how many there are
   */
  void readPacked(long[] numbers, int from, int to, int count, int bits) {
    if (bits == 0) {
      Arrays.fill(numbers, from, to, 0);
      return;
    }
    int length = Math.toIntExact(((long) count * bits + 7) / 8);
    need(length);
    long mask = -1L >>> (Long.SIZE - bits);
    int whole = bits > Long.SIZE - 7 ? from : Math.max(from, Math.min(to, wholeWords(bits)));
    for (int i = from; i < whole; i++) {
      int bit = i * bits;
      numbers[i] = ((long) LONGS.get(bytes, at + (bit >>> 3)) >>> (bit & 7)) & mask;
    }
    for (int i = whole; i < to; i++) {
      numbers[i] = number(i * bits, bits) & mask;
    }
    at += length;
  }

  /** Returns how many numbers from here on begin in eight bytes that are there. */
  private int wholeWords(int bits) {
    int last = bytes.length - Long.BYTES - at; // the last byte at which one may begin
    return last < 0 ? 0 : (8 * last + 7) / bits + 1;
  }

  private long number(int bit, int bits) {
    int offset = at + (bit >>> 3);
    int shift = bit & 7;
    long number = word(offset) >>> shift;
    return shift + bits > Long.SIZE
        ? number | (bytes[offset + Long.BYTES] & 0xffL) << (Long.SIZE - shift)
        : number;
  }

  private long word(int offset) {
    if (offset + Long.BYTES <= bytes.length) {
      return (long) LONGS.get(bytes, offset);
    }
    long word = 0;
    for (int i = bytes.length - 1; i >= offset; i--) {
      word = (word << 8) | (bytes[i] & 0xff);
    }
    return word;
  }
}
