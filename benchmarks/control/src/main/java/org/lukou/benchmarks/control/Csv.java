package org.lukou.benchmarks.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads the tables beside this class: lines of # are provenance, the first other line is a head.
 */
final class Csv {

  private Csv() {}

  /** Returns the head. */
  static List<String> head(String resource) {
    return lines(resource).get(0);
  }

  /** Returns the fields of each line below the head; an empty field is empty text. */
  static List<List<String>> rows(String resource) {
    List<List<String>> lines = lines(resource);
    return lines.subList(1, lines.size());
  }

  private static List<List<String>> lines(String resource) {
    try (InputStream in = Csv.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> List.of(line.split(",", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
