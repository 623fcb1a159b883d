package org.lukou.coap.wire.senml;

import java.util.Arrays;

/** The value of a record. */
public sealed interface SenmlValue {

  /** A finite number, in the unit of its record. */
  record Numeric(double value) implements SenmlValue {}

  /** Text. */
  record Text(String value) implements SenmlValue {}

  /** True or false. */
  record Flag(boolean value) implements SenmlValue {}

  /** Bytes. */
  final class Data implements SenmlValue {

    private final byte[] bytes;

    /** Keeps the bytes, which are not copied. */
    public Data(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Returns the bytes, which are not copied. */
    public byte[] value() {
      return bytes;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Data data && Arrays.equals(bytes, data.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return Arrays.toString(bytes);
    }
  }
}
