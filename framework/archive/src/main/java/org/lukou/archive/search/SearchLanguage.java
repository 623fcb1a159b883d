package org.lukou.archive.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lukou.api.index.Facet;
import org.lukou.api.index.GeoBox;
import org.lukou.api.index.Query;
import org.lukou.api.index.ValueRange;

/**
 * Reads questions: terms side by side, all of which must hold.
 *
 * <pre>
 * junction:A,B  device:…  run:…  kind:…  quantity:…   one of these words
 * queue&gt;20  speed&lt;=3.5  phase=2                       samples of a quantity by value
 * last:10m  from:2026-11-24T08:00  to:…               time; ms, s, m, h, d
 * box:WEST,SOUTH,EAST,NORTH                           degrees
 * guard "minimum green"                               any other word: text of entries
 * </pre>
 *
 * <p>A question that names a quantity or a value asks for samples, any other for entries.
 */
public final class SearchLanguage {

  private static final Pattern TERM =
      Pattern.compile(
          "(?<name>[A-Za-z]+)\\s*(?<sign>>=|<=|>|<|=|:)\\s*(?<value>\"[^\"]*\"|\\S+)|\"(?<phrase>[^\"]*)\"|(?<word>\\S+)");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,12})(ms|s|m|h|d)");
  private static final Map<String, Long> UNITS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
  private static final long LONGEST_MILLIS = 36_500 * 86_400_000L;
  private static final Set<String> FILLERS = Set.of("and", "in", "at", "the");

  private final ZoneId zone;
  private final StringJoiner text = new StringJoiner(" ");
  private Query query = Query.ALL;
  private boolean forSamples;
  private long lastMillis;

  private SearchLanguage(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Reads a question.
   *
   * @param zone in which its dates and times of day are meant
   * @throws SearchException if a term cannot be understood, or terms contradict each other
   */
  public static Search read(String question, ZoneId zone) throws SearchException {
    SearchLanguage language = new SearchLanguage(zone);
    Matcher terms = TERM.matcher(question);
    while (terms.find()) {
      language.take(terms);
    }
    return language.search();
  }

  private void take(Matcher term) throws SearchException {
    if (term.group("phrase") != null) {
      text.add(term.group("phrase"));
    } else if (term.group("word") == null) {
      String value = term.group("value");
      String bare = value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
      take(term.group("name").toLowerCase(Locale.ROOT), term.group("sign"), bare);
    } else if (!FILLERS.contains(term.group("word").toLowerCase(Locale.ROOT))) {
      text.add(term.group("word"));
    }
  }

  private void take(String name, String sign, String value) throws SearchException {
    switch (name) {
      case "junction" -> words(Facet.JUNCTION, sign, value);
      case "device", "lane" -> words(Facet.DEVICE, sign, value);
      case "run" -> words(Facet.RUN, sign, value);
      case "kind" -> words(Facet.KIND, sign, value);
      case "quantity" -> {
        words(Facet.QUANTITY, sign, value);
        forSamples = true;
      }
      case "value" -> value(sign, value);
      case "text" -> text.add(value);
      case "last" -> lastMillis = duration(value);
      case "from" -> query = query.between(time(value), query.time().toMillis());
      case "to" -> query = query.between(query.time().fromMillis(), time(value));
      case "box" -> query = query.within(box(value));
      default -> {
        if (sign.equals(":")) {
          throw new SearchException(
              "\"%s:\" is no term; there are junction, device, run, kind, quantity, value, text, last, from, to, box, and quantities such as queue>20"
                  .formatted(name));
        }
        query = query.with(Facet.QUANTITY, name);
        value(sign, value);
      }
    }
  }

  private void words(Facet facet, String sign, String value) throws SearchException {
    if (!sign.equals(":") && !sign.equals("=")) {
      throw new SearchException(
          "%s is a word: write %s:%s"
              .formatted(
                  facet.name().toLowerCase(Locale.ROOT),
                  facet.name().toLowerCase(Locale.ROOT),
                  value));
    }
    query = query.with(facet, List.of(value.split(",", -1)));
  }

  private void value(String sign, String value) throws SearchException {
    forSamples = true;
    double number = number(value);
    ValueRange known = query.values();
    double least =
        switch (sign) {
          case ">" -> Math.nextUp(number);
          case ">=", "=", ":" -> number;
          default -> known.least();
        };
    double most =
        switch (sign) {
          case "<" -> Math.nextDown(number);
          case "<=", "=", ":" -> number;
          default -> known.most();
        };
    if (Math.max(least, known.least()) > Math.min(most, known.most())) {
      throw new SearchException("no value is above " + least + " and below " + most);
    }
    query =
        query.valued(new ValueRange(Math.max(least, known.least()), Math.min(most, known.most())));
  }

  private static double number(String value) throws SearchException {
    try {
      double number = Double.parseDouble(value);
      if (!Double.isNaN(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new SearchException("\"%s\" is no number".formatted(value));
  }

  /**
   * Reads a duration such as {@code 90s}, in milliseconds.
   *
   * @throws SearchException if it is none
   */
  public static long duration(String value) throws SearchException {
    Matcher matcher = DURATION.matcher(value);
    if (matcher.matches()) {
      long number = Long.parseLong(matcher.group(1));
      long unit = UNITS.get(matcher.group(2));
      if (number > 0 && number <= LONGEST_MILLIS / unit) {
        return number * unit;
      }
    }
    throw new SearchException(
        "\"%s\" is no duration; write for example 500ms, 90s, 10m, 2h or 7d, at most 36500d"
            .formatted(value));
  }

  private long time(String value) throws SearchException {
    try {
      LocalDateTime time =
          value.length() <= 10
              ? LocalDate.parse(value).atStartOfDay()
              : LocalDateTime.parse(value.replace(' ', 'T'));
      return time.atZone(zone).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      throw new SearchException(
          "\"%s\" is no time; write 2026-11-24, or 2026-11-24T08:30".formatted(value));
    }
  }

  private static GeoBox box(String value) throws SearchException {
    String[] parts = value.split(",", -1);
    if (parts.length != 4) {
      throw new SearchException(
          "\"%s\" is no box; write WEST,SOUTH,EAST,NORTH in degrees".formatted(value));
    }
    double[] sides = new double[4];
    for (int i = 0; i < sides.length; i++) {
      sides[i] = number(parts[i]);
    }
    try {
      return new GeoBox(sides[0], sides[1], sides[2], sides[3]);
    } catch (IllegalArgumentException e) {
      throw new SearchException(e.getMessage());
    }
  }

  private Search search() throws SearchException {
    if (query.time().fromMillis() > query.time().toMillis()) {
      throw new SearchException("the time from which is after the time to which");
    }
    if (forSamples && (text.length() > 0 || query.facets().containsKey(Facet.KIND))) {
      throw new SearchException(
          "%s asks for entries, a quantity or value for samples; ask for one of them"
              .formatted(text.length() > 0 ? "the text \"" + text + "\"" : "a kind"));
    }
    Query asked = text.length() > 0 ? query.containing(text.toString()) : query;
    return new Search(forSamples, asked, lastMillis);
  }
}
