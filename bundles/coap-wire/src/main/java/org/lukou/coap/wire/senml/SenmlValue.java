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

  /** Bytes; not copied. */
  record Data(byte[] value) implements SenmlValue {

    @Override
    public boolean equals(Object other) {
      return other instanceof Data data && Arrays.equals(value, data.value);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
      return Arrays.toString(value);
    }
  }
}
