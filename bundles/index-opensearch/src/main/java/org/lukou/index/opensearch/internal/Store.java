package org.lukou.index.opensearch.internal;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lukou.api.index.IndexException;
import org.lukou.index.opensearch.internal.http.Cluster;
import org.lukou.index.opensearch.internal.http.Patience;
import org.lukou.index.opensearch.internal.http.Reply;

/** One index on the cluster, as it is written: what a call returns from is on so many disks. */
record Store(Cluster cluster, Layout layout, String index) {

  private static final int LARGEST_BYTES = 4 << 20;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration ERASURE = Duration.ofMinutes(30);

  /** A document that the cluster does not take, whatever happens. */
  static final class Refusal extends IndexException {
    private static final long serialVersionUID = 1;

    Refusal(String message) {
      super(message);
    }
  }

  private Patience patience() {
    return Patience.ofMillis(layout.patienceMillis());
  }

  /**
   * Puts documents in their places, in any order.
   *
   * @param lines as {@link Documents#indexLine} makes them
   * @throws Refusal if one of them is refused; others may be there
   * @throws IndexException if not enough nodes have them in time; any of them may be there
   */
  void put(List<byte[]> lines) throws IndexException, InterruptedException {
    int from = 0;
    int bytes = 0;
    for (int i = 0; i < lines.size(); i++) {
      bytes += lines.get(i).length;
      if (bytes >= LARGEST_BYTES || i + 1 == lines.size()) {
        putOneRequest(lines.subList(from, i + 1));
        from = i + 1;
        bytes = 0;
      }
    }
  }

  private void putOneRequest(List<byte[]> lines) throws IndexException, InterruptedException {
    Patience patience = patience();
    List<byte[]> left = lines;
    String trouble;
    do {
      List<Object> items = new ArrayList<>(bulk(left).list("items"));
      List<byte[]> again = new ArrayList<>();
      trouble = "";
      for (int i = 0; i < left.size(); i++) {
        String why = i < items.size() ? whyNotKept(Reply.at(items.get(i), "index")) : "no answer";
        if (!why.isEmpty()) {
          again.add(left.get(i));
          trouble = why;
        }
      }
      left = again;
    } while (!left.isEmpty() && patience.pause());
    if (!left.isEmpty()) {
      throw new IndexException(
          "%d documents are not on %d nodes of the cluster: %s. Start its nodes, or ask for fewer replicas in the profile's configuration org.lukou.index.opensearch"
              .formatted(left.size(), layout.copies(), trouble));
    }
  }

  private Reply bulk(List<byte[]> lines) throws IndexException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(LARGEST_BYTES / 4);
    lines.forEach(body::writeBytes);
    String path =
        "/%s/_bulk?wait_for_active_shards=%d&timeout=5s&filter_path=items.*.status,items.*.error,items.*._shards.successful"
            .formatted(index, layout.copies());
    Cluster.Request request = Cluster.Request.of("POST", path, null).with(body.toByteArray());
    return cluster.demand(request, patience());
  }

  /** Returns why a document must be sent again, empty if it is on enough nodes. */
  private String whyNotKept(Object item) throws Refusal {
    long status = Reply.at(item, "status") instanceof Long number ? number : 0;
    if (status >= 200 && status < 300) {
      boolean enough =
          Reply.at(item, "_shards", "successful") instanceof Long on && on >= layout.copies();
      return enough ? "" : "a copy was lost while it was written";
    }
    String reason = status + " " + Reply.at(item, "error", "reason");
    if (status >= 400 && status < 500 && status != TOO_MANY_REQUESTS) {
      throw new Refusal("the cluster refuses a document: " + reason);
    }
    return reason;
  }

  /** Lets everything that was written be found. */
  void refresh() throws IndexException, InterruptedException {
    Patience patience = patience();
    Reply reply;
    do {
      reply = cluster.demand(Cluster.Request.of("POST", "/" + index + "/_refresh", null), patience);
      if (Long.valueOf(0).equals(reply.at("_shards", "failed"))) {
        return;
      }
    } while (patience.pause());
    throw new IndexException(
        "not every shard of %s shows what was written: %s".formatted(index, reply.body()));
  }

  /** Removes what a question finds among the documents that can be found, for good. */
  void erase(Map<String, Object> question) throws IndexException, InterruptedException {
    Patience patience = patience();
    Reply reply;
    do {
      String path =
          "/%s/_delete_by_query?refresh=true&conflicts=proceed&wait_for_active_shards=%d"
              .formatted(index, layout.copies());
      Cluster.Request request = Cluster.Request.of("POST", path, Map.of("query", question));
      reply = cluster.send(request.within(ERASURE), patience);
      boolean whole =
          reply.list("failures").isEmpty() && Long.valueOf(0).equals(reply.at("version_conflicts"));
      if (reply.isDone() && whole) {
        return;
      }
    } while (patience.pause());
    throw new IndexException(
        "not everything could be removed from %s: %s".formatted(index, reply.reason()));
  }
}
