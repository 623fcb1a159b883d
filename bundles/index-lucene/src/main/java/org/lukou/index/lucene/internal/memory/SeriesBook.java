package org.lukou.index.lucene.internal.memory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lukou.api.index.Facet;
import org.lukou.api.index.Query;
import org.lukou.api.index.Series;

/** Every series, by what it is and by number. One thread adds, any thread reads. */
public final class SeriesBook {

  private final Map<Series, SeriesState> bySeries = new ConcurrentHashMap<>();
  private final List<SeriesState> byNumber = new ArrayList<>();
  private final Map<Facet, Map<String, List<SeriesState>>> byWord = new EnumMap<>(Facet.class);

  /** Returns a series, null if it is not there. */
  public SeriesState find(Series series) {
    return bySeries.get(series);
  }

  /** Returns the series of a number. */
  public SeriesState get(int number) {
    synchronized (byNumber) {
      return byNumber.get(number);
    }
  }

  /** Adds a series with the next number. */
  public SeriesState add(Series series) {
    synchronized (byNumber) {
      SeriesState state = new SeriesState(byNumber.size(), series);
      byNumber.add(state);
      for (Facet facet : Facet.values()) {
        byWord
            .computeIfAbsent(facet, unused -> new HashMap<>())
            .computeIfAbsent(series.word(facet), unused -> new ArrayList<>())
            .add(state);
      }
      bySeries.put(series, state);
      return state;
    }
  }

  /** Returns how many there are. */
  public int size() {
    synchronized (byNumber) {
      return byNumber.size();
    }
  }

  /** Returns the series that a query asks for, in the order of their numbers. */
  public List<SeriesState> matching(Query query) {
    List<SeriesState> matching = new ArrayList<>();
    synchronized (byNumber) {
      for (SeriesState state : fewest(query)) {
        if (state.series().satisfies(query)) {
          matching.add(state);
        }
      }
    }
    return matching;
  }

  /** Returns the series among which all are that a query asks for: those of its rarest word. */
  private List<SeriesState> fewest(Query query) {
    List<SeriesState> fewest = byNumber;
    for (Map.Entry<Facet, Set<String>> asked : query.facets().entrySet()) {
      if (asked.getValue().size() == 1) {
        List<SeriesState> have =
            byWord
                .getOrDefault(asked.getKey(), Map.of())
                .getOrDefault(asked.getValue().iterator().next(), List.of());
        fewest = have.size() < fewest.size() ? have : fewest;
      }
    }
    return fewest;
  }
}
