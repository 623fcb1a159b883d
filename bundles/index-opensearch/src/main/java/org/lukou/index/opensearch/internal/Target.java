package org.lukou.index.opensearch.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.lukou.index.opensearch.internal.http.Cluster;

/**
 * Where an index goes.
 *
 * @param nodes addresses of the cluster's nodes
 * @param authorization the header of that name, empty for none
 * @param layout how its indices are laid out
 */
record Target(List<URI> nodes, String authorization, Layout layout) {

  private static final String PASSWORD = "LUKOU_OPENSEARCH_PASSWORD";

  /**
   * Takes what a profile configures.
   *
   * @throws IllegalArgumentException if it is wrong, with a sentence for the user
   */
  static Target of(Settings settings) {
    return new Target(
        Arrays.stream(settings.addresses()).map(Target::address).toList(),
        authorization(settings),
        new Layout(
            settings.prefix(),
            settings.shards(),
            settings.replicas(),
            1000L * settings.patienceSeconds()));
  }

  private static URI address(String text) {
    URI address = URI.create(text.strip());
    if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
      throw new IllegalArgumentException(
          "\"%s\" is no address of a node; write it as http://localhost:9200".formatted(text));
    }
    return address;
  }

  private static String authorization(Settings settings) {
    if (settings.user().isEmpty()) {
      return "";
    }
    String fromEnvironment = System.getenv().getOrDefault(PASSWORD, "");
    String password = settings.password().isEmpty() ? fromEnvironment : settings.password();
    byte[] pair = (settings.user() + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  Cluster cluster() {
    return new Cluster(nodes, authorization);
  }
}
