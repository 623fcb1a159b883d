package org.lukou.index.lucene.internal.pack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow as numbers are written to them; used again after {@link #clear}. One thread. */
public final class ByteSink {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[1024];
  private int size;

  /** Forgets what was written. */
  public void clear() {
    size = 0;
  }

  /** Returns how many bytes were written. */
  public int size() {
    return size;
  }

  /** Forgets what was written after the first so many bytes. */
  public void truncate(int to) {
    size = to;
  }

  /** Returns the bytes, of which the first {@link #size} count; valid until the next write. */
  public byte[] array() {
    return bytes;
  }

  /** Returns a copy of what was written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** Writes one byte. */
  public void writeByte(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  /** Writes eight bytes, the lowest first. */
  public void writeLong(long value) {
    reserve(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += Long.BYTES;
  }

  /** Writes an unsigned number, seven bits a byte, the lowest first. */
  public void writeVarLong(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** Writes a number that is small either side of zero (zigzag). */
  public void writeSignedVarLong(long value) {
    writeVarLong((value << 1) ^ (value >> 63));
  }

  /** Writes a text, its length in bytes of UTF-8 first. */
  public void writeText(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    writeVarLong(encoded.length);
    reserve(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  /**
   * Writes numbers of so many bits each, the lowest bit first.
   *
   * @param bits 0 to 64; higher bits of the numbers must be 0
   */
  void writePacked(long[] numbers, int count, int bits) {
    if (bits == 0) {
      return;
    }
    reserve(Math.toIntExact(((long) count * bits + 7) / 8) + Long.BYTES);
    long word = 0;
    int filled = 0;
    for (int i = 0; i < count; i++) {
      word |= numbers[i] << filled;
      int room = Long.SIZE - filled;
      filled += bits;
      if (filled >= Long.SIZE) {
        LONGS.set(bytes, size, word);
        size += Long.BYTES;
        filled -= Long.SIZE;
        word = filled == 0 ? 0 : numbers[i] >>> room;
      }
    }
    LONGS.set(bytes, size, word);
    size += (filled + 7) / 8;
  }
}
