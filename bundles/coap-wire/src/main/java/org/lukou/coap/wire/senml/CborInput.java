package org.lukou.coap.wire.senml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the parts of CBOR (RFC 8949) that SenML may consist of, front to back. */
final class CborInput {

  private static final VarHandle DOUBLE =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);

  private static final int UNSIGNED = 0;
  private static final int NEGATIVE = 1;
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int ARRAY = 4;
  private static final int MAP = 5;
  private static final int TAG = 6;

  private static final int INDEFINITE = 31;
  private static final int BREAK = 0xff;
  private static final int DECIMAL_FRACTION = 4;
  private static final int MAX_DEPTH = 8;
  private static final int MAX_EXPONENT = 400;

  private final byte[] bytes;
  private final Layout layout;
  private int position;

  /** Begins at the first byte; {@code layout} may be null. */
  CborInput(byte[] bytes, Layout layout) {
    this.bytes = bytes;
    this.layout = layout;
  }

  /** Returns the number of bytes that have been read. */
  int position() {
    return position;
  }

  /** Returns what has been read, from a position to another. */
  byte[] copy(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** Reads the bytes that are expected, if they are what comes; otherwise nothing. */
  boolean takes(byte[] expected) {
    int end = position + expected.length;
    boolean same =
        end <= bytes.length && Arrays.equals(bytes, position, end, expected, 0, expected.length);
    position = same ? end : position;
    return same;
  }

  /** Returns the length of the array that begins here, -1 if it is not said. */
  long arrayLength() throws SenmlException {
    return length(ARRAY, "an array of records");
  }

  /** Returns the number of fields of the map that begins here, -1 if it is not said. */
  long mapLength() throws SenmlException {
    return length(MAP, "a record (a map)");
  }

  /** Returns whether element i of a length is there; takes the end of an indefinite length. */
  boolean hasNext(long i, long length) throws SenmlException {
    if (length >= 0) {
      return i < length;
    }
    if (peek() != BREAK) {
      return true;
    }
    position++;
    return false;
  }

  boolean nextIsText() throws SenmlException {
    return peek() >> 5 == TEXT;
  }

  /** Reads a number without a fraction. */
  long integer() throws SenmlException {
    int head = next();
    int major = head >> 5;
    if (major != UNSIGNED && major != NEGATIVE) {
      throw wrong("an integer as label");
    }
    long argument = argument(head);
    if (argument < 0) {
      throw new SenmlException("an integer is too large");
    }
    return major == UNSIGNED ? argument : -1 - argument;
  }

  /** Reads a number of any representation that stands for a double. */
  double number(Label label) throws SenmlException {
    int head = next();
    return switch (head >> 5) {
      case UNSIGNED -> unsigned(argument(head));
      case NEGATIVE -> -1 - unsigned(argument(head));
      case TAG -> decimalFraction(argument(head));
      default ->
          switch (head) {
            case 0xf9 -> half((int) fixed(2));
            case 0xfa -> Float.intBitsToFloat((int) fixed(4));
            case 0xfb -> binary64();
            default -> throw wrong("a number in field " + label.json);
          };
    };
  }

  String text() throws SenmlException {
    int head = next();
    if (head >> 5 != TEXT) {
      throw wrong("text");
    }
    int length = available(argument(head));
    int start = position;
    position += length;
    for (int i = start; i < position; i++) {
      if (bytes[i] < 0) {
        return unicode(start, length);
      }
    }
    return layout == null
        ? new String(bytes, start, length, StandardCharsets.US_ASCII)
        : layout.text(bytes, start, length);
  }

  byte[] data() throws SenmlException {
    int head = next();
    if (head >> 5 != BYTES) {
      throw wrong("a byte string");
    }
    int length = available(argument(head));
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }

  boolean flag() throws SenmlException {
    return switch (next()) {
      case 0xf4 -> false;
      case 0xf5 -> true;
      default -> throw wrong("true or false");
    };
  }

  /** Skips whatever comes, as deep as unknown fields may be. */
  void skip() throws SenmlException {
    skip(0);
  }

  void expectEnd() throws SenmlException {
    if (position != bytes.length) {
      throw new SenmlException("something follows the end of the pack, at byte " + position);
    }
  }

  private void skip(int depth) throws SenmlException {
    if (depth > MAX_DEPTH) {
      throw new SenmlException("an unknown field is nested too deep");
    }
    int head = next();
    switch (head >> 5) {
      case UNSIGNED, NEGATIVE -> argument(head);
      case BYTES, TEXT -> position += available(argument(head));
      case ARRAY -> skipItems(lengthOf(head), 1, depth);
      case MAP -> skipItems(lengthOf(head), 2, depth);
      case TAG -> {
        argument(head);
        skip(depth + 1);
      }
      default -> argument(head);
    }
  }

  private void skipItems(long length, int each, int depth) throws SenmlException {
    for (long i = 0; hasNext(i, length); i++) {
      for (int j = 0; j < each; j++) {
        skip(depth + 1);
      }
    }
  }

  private long length(int major, String what) throws SenmlException {
    int head = next();
    if (head >> 5 != major) {
      throw wrong(what);
    }
    return lengthOf(head);
  }

  private long lengthOf(int head) throws SenmlException {
    if ((head & 31) == INDEFINITE) {
      return -1;
    }
    long length = argument(head);
    if (length < 0 || length > bytes.length) {
      throw new SenmlException("a length goes beyond the end of the pack");
    }
    return length;
  }

  private int available(long length) throws SenmlException {
    if (length < 0 || length > bytes.length - position) {
      throw new SenmlException("the pack ends too early");
    }
    return (int) length;
  }

  private long argument(int head) throws SenmlException {
    int info = head & 31;
    return switch (info) {
      case 24 -> fixed(1);
      case 25 -> fixed(2);
      case 26 -> fixed(4);
      case 27 -> fixed(8);
      default -> {
        if (info > 27) {
          throw wrong("a value of known length");
        }
        yield info;
      }
    };
  }

  private double binary64() throws SenmlException {
    available(Double.BYTES);
    position += Double.BYTES;
    return (double) DOUBLE.get(bytes, position - Double.BYTES);
  }

  private long fixed(int length) throws SenmlException {
    available(length);
    long value = 0;
    for (int i = 0; i < length; i++) {
      value = (value << 8) | (bytes[position++] & 0xff);
    }
    return value;
  }

  private int next() throws SenmlException {
    int value = peek();
    position++;
    return value;
  }

  private int peek() throws SenmlException {
    if (position >= bytes.length) {
      throw new SenmlException("the pack ends too early");
    }
    return bytes[position] & 0xff;
  }

  private String unicode(int start, int length) throws SenmlException {
    try {
      ByteBuffer part = ByteBuffer.wrap(bytes, start, length);
      return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
    } catch (CharacterCodingException e) {
      throw new SenmlException("text at byte " + start + " is not UTF-8", e);
    }
  }

  /** Reads exponent and mantissa (RFC 8949, 3.4.4). */
  private double decimalFraction(long tag) throws SenmlException {
    if (tag != DECIMAL_FRACTION || next() != (ARRAY << 5 | 2)) {
      throw wrong("a number");
    }
    long exponent = integer();
    if (Math.abs(exponent) > MAX_EXPONENT) {
      throw new SenmlException("an exponent of " + exponent + " is too large");
    }
    return BigDecimal.valueOf(integer()).scaleByPowerOfTen((int) exponent).doubleValue();
  }

  private static double unsigned(long value) {
    return value >= 0 ? value : (double) ((value >>> 1) | (value & 1)) * 2;
  }

  /** Widens a number of 16 bits (RFC 8949, appendix D). */
  private static double half(int bits) {
    int exponent = bits >> 10 & 31;
    int mantissa = bits & 0x3ff;
    double value =
        switch (exponent) {
          case 0 -> Math.scalb((double) mantissa, -24);
          case 31 -> mantissa == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb((double) (mantissa | 0x400), exponent - 25);
        };
    return (bits & 0x8000) == 0 ? value : -value;
  }

  private SenmlException wrong(String expected) {
    return new SenmlException("byte " + (position - 1) + " should begin " + expected);
  }
}
