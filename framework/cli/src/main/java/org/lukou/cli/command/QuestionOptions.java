package org.lukou.cli.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.lukou.archive.search.Search;
import org.lukou.archive.search.SearchException;
import org.lukou.archive.search.SearchLanguage;
import org.lukou.cli.run.RunException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A question to the index: terms, and an option for each kind of term. */
public final class QuestionOptions {

  @Parameters(arity = "0..*", paramLabel = "TERM", description = "The question, see below.")
  private List<String> terms = new ArrayList<>();

  @Option(names = "--last", paramLabel = "TIME", description = "The last 10m, 2h, 90s, 7d.")
  private String last;

  @Option(names = "--since", paramLabel = "TIME", description = "From 2026-11-24T08:30 on.")
  private String from;

  @Option(names = "--until", paramLabel = "TIME", description = "Before 2026-11-25.")
  private String to;

  @Option(names = "--junction", paramLabel = "ID", description = "At a junction.")
  private String junction;

  @Option(names = "--device", paramLabel = "ID", description = "Of a device, or a lane.")
  private String device;

  @Option(names = "--run", paramLabel = "ID", description = "In a run.")
  private String run;

  @Option(names = "--kind", paramLabel = "KIND", description = "decision, event or run.")
  private String kind;

  @Option(names = "--quantity", paramLabel = "NAME", description = "Samples of a quantity.")
  private String quantity;

  @Option(names = "--above", paramLabel = "X", description = "Samples above a value.")
  private String above;

  @Option(names = "--below", paramLabel = "X", description = "Samples below a value.")
  private String below;

  @Option(
      names = "--box",
      paramLabel = "W,S,E,N",
      description = "Within these longitudes and latitudes, in degrees.")
  private String box;

  @Option(names = "--text", paramLabel = "WORDS", description = "Entries with all these words.")
  private String text;

  /**
   * Returns the question.
   *
   * @throws RunException if it cannot be understood
   */
  Search search() throws RunException {
    try {
      return SearchLanguage.read(String.join(" ", question()), ZoneId.systemDefault());
    } catch (SearchException e) {
      throw new RunException(e.getMessage(), e);
    }
  }

  /** Returns whether nothing is asked for, which is everything. */
  boolean isEmpty() {
    return question().isEmpty();
  }

  /** Returns the question in words. */
  String words() {
    return String.join(" ", question());
  }

  private List<String> question() {
    List<String> question = new ArrayList<>(terms);
    add("last:", last, question);
    add("from:", from, question);
    add("to:", to, question);
    add("junction:", junction, question);
    add("device:", device, question);
    add("run:", run, question);
    add("kind:", kind, question);
    add("quantity:", quantity, question);
    add("value>", above, question);
    add("value<", below, question);
    add("box:", box, question);
    add("text:", text, question);
    return question;
  }

  private static void add(String term, String value, List<String> question) {
    if (value != null) {
      question.add(term + "\"" + value.replace("\"", " ") + "\"");
    }
  }
}
