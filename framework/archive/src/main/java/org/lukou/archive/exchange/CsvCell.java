package org.lukou.archive.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.regex.Pattern;

/**
 * A cell as text and back, bit for bit: a number has as many digits as tell it from its neighbours
 * ({@link Double#toString}), and a NaN that is not the usual one shows its bits.
 */
final class CsvCell {

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern NAN_BITS = Pattern.compile("NaN:[0-9a-f]{16}");
  private static final int NAN_BITS_BEGIN = 4;

  private CsvCell() {}

  static String text(Column.Type type, Object cell) {
    if (cell == null) {
      return "";
    }
    return switch (type) {
      case TIME -> TIME.format(Instant.ofEpochMilli((long) cell));
      case TEXT -> (String) cell;
      case NUMBER, DEGREES -> text((double) cell);
    };
  }

  private static String text(double number) {
    long bits = Double.doubleToRawLongBits(number);
    return bits != Double.doubleToLongBits(number)
        ? "NaN:%016x".formatted(bits)
        : Double.toString(number);
  }

  /**
   * Reads a cell.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  static Object cell(Column.Type type, String text) {
    return switch (type) {
      case TIME -> time(text);
      case TEXT -> text;
      case NUMBER -> number(text);
      case DEGREES -> text.isEmpty() ? null : (Object) number(text);
    };
  }

  private static long time(String text) {
    try {
      Instant time = Instant.parse(text);
      long millis = time.toEpochMilli();
      if (Instant.ofEpochMilli(millis).equals(time)) {
        return millis;
      }
    } catch (DateTimeException | ArithmeticException e) {
      // told below
    }
    throw new IllegalArgumentException(
        "\"%s\" is no time in whole milliseconds; write for example 2026-11-24T08:30:00.000Z"
            .formatted(text));
  }

  private static double number(String text) {
    return switch (text) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> NAN_BITS.matcher(text).matches() ? nan(text) : finite(text);
    };
  }

  private static double nan(String text) {
    double number =
        Double.longBitsToDouble(Long.parseUnsignedLong(text.substring(NAN_BITS_BEGIN), 16));
    if (!Double.isNaN(number)) {
      throw new IllegalArgumentException("\"%s\" are not the bits of a NaN".formatted(text));
    }
    return number;
  }

  private static double finite(String text) {
    if (NUMBER.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      if (!Double.isInfinite(number)) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        "\"%s\" is no number; write for example 3.5, 1.0E-7, NaN or -Infinity".formatted(text));
  }
}
