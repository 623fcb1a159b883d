package org.lukou.index.opensearch.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.lukou.api.index.IndexException;
import org.lukou.index.opensearch.internal.http.Cluster;
import org.lukou.index.opensearch.internal.http.Patience;
import org.lukou.index.opensearch.internal.http.Reply;

/**
 * The documents that a search finds, fetched page by page from one point in time: the first page is
 * small, each one after it twice as large. One thread.
 */
final class Pages implements AutoCloseable {

  private static final int FIRST = 256;
  private static final int LARGEST = 8192;
  private static final String KEEP_ALIVE = "5m";
  private static final Duration SEARCH = Duration.ofMinutes(2);

  private final Cluster cluster;
  private final Layout layout;
  private final Map<String, Object> search = new LinkedHashMap<>();
  private final boolean scored;
  private String pointInTime;
  private int size = FIRST;
  private List<?> page = List.of();
  private int at;
  private boolean ended;
  private List<?> place = List.of();

  /** Opens a point in time of an index. */
  Pages(Cluster cluster, Layout layout, String index, boolean scored) throws IndexException {
    this.cluster = cluster;
    this.layout = layout;
    this.scored = scored;
    String path =
        "/%s/_search/point_in_time?keep_alive=%s&allow_partial_pit_creation=false"
            .formatted(index, KEEP_ALIVE);
    pointInTime = (String) ask(path, null).at("pit_id");
  }

  private Reply ask(String path, Object body) throws IndexException {
    try {
      Cluster.Request request = Cluster.Request.of("POST", path, body).within(SEARCH);
      return cluster.demand(request, Patience.ofMillis(layout.patienceMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException("interrupted before the index could answer", e);
    }
  }

  /**
   * Says what is searched for.
   *
   * @param after what the last document before was ordered by, empty to begin with the first
   */
  Pages find(Map<String, Object> query, List<Object> sort, List<?> after) {
    search.put("query", query);
    search.put("sort", sort);
    search.put("track_total_hits", false);
    place = after;
    return this;
  }

  /** Searches once, with members of its own beside the point in time. */
  Reply search(Map<String, Object> members) throws IndexException {
    Map<String, Object> body = new LinkedHashMap<>(members);
    body.put("pit", Map.of("id", pointInTime, "keep_alive", KEEP_ALIVE));
    String type = scored ? "dfs_query_then_fetch" : "query_then_fetch";
    Reply reply = ask("/_search?allow_partial_search_results=false&search_type=" + type, body);
    if (reply.at("pit_id") instanceof String renewed) {
      pointInTime = renewed;
    }
    return reply;
  }

  /** Returns whether there is another document; fetches it if need be. */
  boolean hasNext() {
    if (at == page.size() && !ended) {
      search.put("size", size);
      if (!place.isEmpty()) {
        search.put("search_after", place);
      }
      try {
        page = search(search).list("hits", "hits");
      } catch (IndexException e) {
        throw new UncheckedIOException(new IOException(e.getMessage(), e));
      }
      ended = page.size() < size;
      size = Math.min(LARGEST, 2 * size);
      at = 0;
    }
    return at < page.size();
  }

  /** Returns the next document. */
  Map<?, ?> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Object hit = page.get(at++);
    place = (List<?>) Reply.at(hit, "sort");
    return (Map<?, ?>) Reply.at(hit, "_source");
  }

  /** Returns what the document read last was ordered by, or where the search began. */
  List<?> place() {
    return place;
  }

  /** Lets the point in time go; if that fails, the cluster does so later by itself. */
  @Override
  public void close() {
    try {
      Object body = Map.of("pit_id", List.of(pointInTime));
      Reply unused =
          cluster.send(
              Cluster.Request.of("DELETE", "/_search/point_in_time", body), Patience.ofMillis(0));
    } catch (IndexException e) {
      // it ends with its time
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
