package org.lukou.index.opensearch.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.index.IndexException;
import org.lukou.index.opensearch.internal.http.Cluster;
import org.lukou.index.opensearch.internal.http.Json;
import org.lukou.index.opensearch.internal.http.Patience;
import org.lukou.index.opensearch.internal.http.Reply;

/**
 * How documents look on the cluster: an index template, whose version grows with every change, and
 * a format, which grows when an older reader would be wrong.
 */
final class Schema {

  private static final long FORMAT = 1;
  private static final long OPENING_MILLIS = 5000;

  private final Cluster cluster;
  private final Layout layout;
  private final Patience patience;

  Schema(Cluster cluster, Layout layout) {
    this.cluster = cluster;
    this.layout = layout;
    patience = Patience.ofMillis(Math.min(OPENING_MILLIS, layout.patienceMillis()));
  }

  /**
   * Sees to it that an index is there, in a format that is known.
   *
   * @throws IndexException if the cluster does not answer, refuses it, or has it in another format
   */
  void prepare(String index) throws IndexException, InterruptedException {
    Reply mapping = send("GET", "/" + index + "/_mapping", null);
    if (mapping.isMissing()) {
      putTemplate();
      create(index);
    } else if (!mapping.isDone()) {
      throw refused(mapping);
    } else if (!Long.valueOf(FORMAT).equals(mapping.at(index, "mappings", "_meta", "format"))) {
      throw new IndexException(
          "the index %s has the format %s, this version reads %d; use the version that wrote it"
              .formatted(index, mapping.at(index, "mappings", "_meta", "format"), FORMAT));
    }
  }

  private Reply send(String method, String path, Object body)
      throws IndexException, InterruptedException {
    return cluster.send(Cluster.Request.of(method, path, body), patience);
  }

  private static IndexException refused(Reply reply) {
    return new IndexException(
        "the cluster refuses what the index needs: %s. Look at the user, password and prefix in the profile's configuration org.lukou.index.opensearch"
            .formatted(reply.reason()));
  }

  private void putTemplate() throws IndexException, InterruptedException {
    Map<String, Object> template = template();
    String path = "/_index_template/" + layout.prefix();
    Reply known = send("GET", path, null);
    Object first = known.list("index_templates").stream().findFirst().orElse(null);
    boolean isNewer =
        Reply.at(first, "index_template", "version") instanceof Long version
            && version > (Long) template.get("version");
    if (!isNewer) {
      demand(send("PUT", path, template));
    }
  }

  private void create(String index) throws IndexException, InterruptedException {
    Map<String, Object> spread =
        Map.of("number_of_shards", layout.shards(), "number_of_replicas", layout.replicas());
    String path = "/%s?wait_for_active_shards=%d".formatted(index, layout.copies());
    Reply reply = send("PUT", path, Map.of("settings", spread));
    boolean isThere = "resource_already_exists_exception".equals(reply.at("error", "type"));
    if (!isThere) { // which it is if a node was lost that had made it
      demand(reply);
    }
  }

  private static void demand(Reply reply) throws IndexException {
    if (!reply.isDone()) {
      throw refused(reply);
    }
  }

  private Map<String, Object> template() {
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("index_patterns", List.of(layout.prefix() + "-*"));
    try (InputStream in = Schema.class.getResourceAsStream("template.json")) {
      ((Map<?, ?>) Json.read(in.readAllBytes()))
          .forEach((name, value) -> template.put((String) name, value));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return template;
  }
}
