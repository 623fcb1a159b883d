package org.lukou.coap.wire.senml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes CBOR (RFC 8949) in its shortest form that keeps every bit of a number. */
final class CborOutput implements PackOutput {

  private static final VarHandle DOUBLE =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);

  private static final int NEGATIVE = 1 << 5;
  private static final int USUAL = 1 << 11;

  /** Room for the head of the outer array, whose length is known at the end only. */
  private static final int HEAD = 3;

  /** A label and a number, or the head of something longer, in bytes. */
  private static final int LONGEST_FIELD = 10;

  private static final int FALSE = 0xf4;
  private static final int TRUE = 0xf5;
  private static final double EXACT = 1L << 53;

  private byte[] bytes = new byte[USUAL];
  private int length = HEAD;

  @Override
  public void record(int fields) {
    reserve(LONGEST_FIELD);
    head(5, fields);
  }

  @Override
  public void plain(PresetName name, double value) {
    append(name.number);
    reserve(LONGEST_FIELD);
    value(value);
  }

  @Override
  public void plain(PresetName name, boolean value) {
    append(name.flag);
    reserve(LONGEST_FIELD);
    put(value ? TRUE : FALSE);
  }

  @Override
  public void number(Label label, double value) {
    reserve(LONGEST_FIELD);
    label(label);
    value(value);
  }

  private void value(double value) {
    long whole = (long) value;
    if (whole == value && Math.abs(value) < EXACT && (whole != 0 || !negativeZero(value))) {
      integer(whole);
    } else if ((float) value == value) {
      put(0xfa);
      fixed(Float.floatToRawIntBits((float) value), 4);
    } else {
      put(0xfb);
      DOUBLE.set(bytes, length, value);
      length += Double.BYTES;
    }
  }

  @Override
  public void name(PresetName name) {
    append(name.cbor);
  }

  @Override
  public void text(Label label, String value) {
    reserve(LONGEST_FIELD + value.length());
    label(label);
    if (!appendAscii(value)) {
      byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
      head(3, utf8.length);
      append(utf8);
    }
  }

  @Override
  public void flag(Label label, boolean value) {
    reserve(LONGEST_FIELD);
    label(label);
    put(value ? TRUE : FALSE);
  }

  @Override
  public void data(Label label, byte[] value) {
    reserve(LONGEST_FIELD);
    label(label);
    head(2, value.length);
    append(value);
  }

  @Override
  public byte[] finish(int records) {
    int end = length;
    int start = records < 24 ? HEAD - 1 : records < 256 ? HEAD - 2 : 0;
    length = start;
    head(4, records);
    return Arrays.copyOfRange(bytes, start, end);
  }

  /** Writes the label of a field, whose value follows. */
  CborOutput labelled(Label label) {
    reserve(LONGEST_FIELD);
    label(label);
    return this;
  }

  /** Returns what has been written so far, without the head of the pack. */
  byte[] written() {
    return Arrays.copyOfRange(bytes, HEAD, length);
  }

  private static boolean negativeZero(double value) {
    return Double.doubleToRawLongBits(value) != 0;
  }

  private void label(Label label) {
    put(label.cbor >= 0 ? label.cbor : NEGATIVE | (-1 - label.cbor));
  }

  private void integer(long value) {
    if (value >= 0) {
      head(0, value);
    } else {
      head(1, -1 - value);
    }
  }

  private void head(int major, long argument) {
    int type = major << 5;
    if (argument < 24) {
      put(type | (int) argument);
    } else if (argument < 1 << 8) {
      put(type | 24);
      fixed(argument, 1);
    } else if (argument < 1 << 16) {
      put(type | 25);
      fixed(argument, 2);
    } else if (argument < 1L << 32) {
      put(type | 26);
      fixed(argument, 4);
    } else {
      put(type | 27);
      fixed(argument, 8);
    }
  }

  private void fixed(long value, int count) {
    byte[] to = bytes;
    int at = length;
    for (int i = 0, shift = 8 * (count - 1); i < count; i++, shift -= 8) {
      to[at + i] = (byte) (value >>> shift);
    }
    length = at + count;
  }

  /** Writes a text without copying it first, if it is ASCII; leaves nothing behind if not. */
  private boolean appendAscii(String value) {
    int before = length;
    int count = value.length();
    head(3, count);
    byte[] to = bytes;
    int at = length;
    int all = 0;
    for (int i = 0; i < count; i++) {
      char c = value.charAt(i);
      to[at + i] = (byte) c;
      all |= c;
    }
    boolean ascii = all < 128;
    length = ascii ? at + count : before;
    return ascii;
  }

  private void put(int value) {
    bytes[length++] = (byte) value;
  }

  private void append(byte[] values) {
    reserve(values.length);
    System.arraycopy(values, 0, bytes, length, values.length);
    length += values.length;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
