package org.lukou.cli.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.lukou.cli.run.Json;

/** Prints rows one after the other: however many there are, few are in memory. */
interface RowPrinter {

  /** Prints a row; all have the same columns. */
  void print(Map<String, Object> row);

  /** Ends the printing. */
  default void end() {}

  /** One JSON object a line. */
  static RowPrinter json(PrintWriter out) {
    return row -> {
      try {
        out.println(Json.mapper().writeValueAsString(row));
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** RFC 4180, with a header. */
  static RowPrinter csv(PrintWriter out) {
    return new Csv(out);
  }

  /** Columns for people; those that are empty everywhere are left out. */
  static RowPrinter table(PrintWriter out) {
    return new Table(out);
  }

  /** Prints the header with the first row. */
  final class Csv implements RowPrinter {

    private final PrintWriter out;
    private boolean headed;

    Csv(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void print(Map<String, Object> row) {
      try {
        if (!headed) {
          CSVFormat.RFC4180.printRecord(out, row.keySet().toArray());
          headed = true;
        }
        CSVFormat.RFC4180.printRecord(out, row.values().toArray());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void end() {
      out.flush();
    }
  }

  /** Collects a screenful at a time, so that columns fit their content. */
  final class Table implements RowPrinter {

    private static final int SCREENFUL = 200;
    private static final Set<String> ONLY_FOR_MACHINES = Set.of("longitude", "latitude", "body");

    private final PrintWriter out;
    private final List<Map<String, String>> rows = new ArrayList<>();

    Table(PrintWriter out) {
      this.out = out;
    }

    @Override
    public void print(Map<String, Object> row) {
      Map<String, String> texts = new LinkedHashMap<>();
      row.forEach(
          (column, value) -> {
            if (!ONLY_FOR_MACHINES.contains(column)) {
              texts.put(column, text(value));
            }
          });
      rows.add(texts);
      if (rows.size() == SCREENFUL) {
        end();
      }
    }

    private static String text(Object value) {
      if (value instanceof Double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
            ? String.valueOf((long) (double) number)
            : String.format(Locale.ROOT, "%.3f", number);
      }
      return String.valueOf(value);
    }

    @Override
    public void end() {
      Map<String, Integer> widths = new LinkedHashMap<>();
      for (Map<String, String> row : rows) {
        row.forEach((column, value) -> widths.merge(column, value.length(), Math::max));
      }
      widths.values().removeIf(width -> width == 0);
      widths.replaceAll((column, width) -> Math.max(width, column.length()));
      if (!widths.isEmpty()) {
        print(widths, column -> column);
      }
      rows.forEach(row -> print(widths, row::get));
      rows.clear();
    }

    private void print(Map<String, Integer> widths, UnaryOperator<String> valueOf) {
      StringBuilder line = new StringBuilder();
      widths.forEach(
          (column, width) -> {
            String value = valueOf.apply(column);
            line.append(value).append(" ".repeat(width - value.length() + 2));
          });
      out.println(line.toString().stripTrailing());
    }
  }
}
