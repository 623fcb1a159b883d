package org.lukou.index.lucene.internal.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lukou.api.index.Query;
import org.lukou.api.index.Series;

/** Every series, by what it is and by number. One thread adds, any thread reads. */
public final class SeriesBook {

  private final Map<Series, SeriesState> bySeries = new ConcurrentHashMap<>();
  private final List<SeriesState> byNumber = new ArrayList<>();

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
    synchronized (byNumber) {
      return byNumber.stream().filter(state -> state.series().satisfies(query)).toList();
    }
  }
}
