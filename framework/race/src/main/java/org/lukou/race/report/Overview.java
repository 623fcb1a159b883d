package org.lukou.race.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lukou.race.cell.Detection;
import org.lukou.race.cell.Entrant;

/**
 * How the entrants did in several scenarios, each of which counts the same. It describes; nothing
 * is tested across scenarios, and a rank depends on who else takes part.
 *
 * @param detection what was seen in all of them
 * @param scenarios how many there are, two or more
 * @param tested whether all of them have several seeds, so that a rank is shared where no
 *     significant difference was found
 * @param rows the entrants, the lowest mean rank first; who did not finish everywhere comes last
 */
public record Overview(Detection detection, int scenarios, boolean tested, List<Row> rows) {

  /** What is said of the counts, for people. */
  public static final String EXPLANATION =
      "Every scenario counts the same; nothing is tested across them, and ranks depend on who takes"
          + " part.";

  /**
   * One entrant.
   *
   * @param entrant who
   * @param finished in how many scenarios it finished a cell
   * @param meanRank mean of its ranks, from 1; NaN if it did not finish everywhere
   * @param best in how many scenarios its mean is the best
   * @param first in how many it has rank 1: it is the best, or shows no significant difference to
   *     it
   */
  public record Row(Entrant entrant, int finished, double meanRank, int best, int first) {

    /** Returns whether it finished in all of so many scenarios. */
    public boolean everywhere(int scenarios) {
      return finished == scenarios;
    }
  }

  /** Returns an overview for each detection of which there are several scenarios. */
  public static List<Overview> of(List<Group> groups) {
    Map<Detection, List<Group>> parts = new LinkedHashMap<>();
    groups.forEach(
        group ->
            parts.computeIfAbsent(group.name().detection(), d -> new ArrayList<>()).add(group));
    return parts.entrySet().stream()
        .filter(part -> part.getValue().size() > 1)
        .map(part -> over(part.getKey(), part.getValue()))
        .toList();
  }

  private static Overview over(Detection detection, List<Group> groups) {
    List<Row> rows =
        groups.stream()
            .flatMap(group -> group.standings().stream())
            .map(Standing::entrant)
            .distinct()
            .map(entrant -> row(entrant, groups))
            .sorted(
                Comparator.comparingDouble(Row::meanRank)
                    .thenComparing(Comparator.comparingInt(Row::best).reversed()))
            .toList();
    boolean tested = groups.stream().allMatch(group -> group.seeds() > 1);
    return new Overview(detection, groups.size(), tested, rows);
  }

  private static Row row(Entrant entrant, List<Group> groups) {
    List<Standing> ran =
        groups.stream()
            .flatMap(group -> group.standings().stream())
            .filter(standing -> standing.entrant().equals(entrant) && standing.runs() > 0)
            .toList();
    double meanRank = ran.stream().mapToInt(Standing::rank).average().orElse(Double.NaN);
    return new Row(
        entrant,
        ran.size(),
        ran.size() == groups.size() ? meanRank : Double.NaN,
        (int) bests(groups).filter(entrant::equals).count(),
        (int) ran.stream().filter(standing -> standing.rank() == 1).count());
  }

  private static Stream<Entrant> bests(List<Group> groups) {
    return groups.stream()
        .map(group -> group.standings().get(0))
        .filter(standing -> standing.runs() > 0)
        .map(Standing::entrant);
  }
}
