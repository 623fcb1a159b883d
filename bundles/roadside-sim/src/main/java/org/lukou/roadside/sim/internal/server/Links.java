package org.lukou.roadside.sim.internal.server;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.californium.core.server.resources.DiscoveryResource;
import org.eclipse.californium.core.server.resources.Resource;

/**
 * {@code /.well-known/core} (RFC 6690) of a cabinet: what is below its root, and besides, as
 * absolute links, what can be used over DTLS only.
 */
final class Links extends DiscoveryResource {

  private static final String TYPE_QUERY = "rt=";

  private final Map<String, String> secure;

  /** Creates the list; {@code secure} has the resource types of absolute links, by address. */
  Links(Resource root, Map<String, String> secure) {
    super(root);
    this.secure = secure;
  }

  @Override
  public String discoverTree(Resource root, List<String> queries) {
    Stream<String> absolute =
        secure.entrySet().stream()
            .filter(link -> wanted(link.getValue(), queries))
            .map(link -> "<%s>;rt=\"%s\"".formatted(link.getKey(), link.getValue()));
    return Stream.concat(Stream.of(super.discoverTree(root, queries)), absolute)
        .filter(links -> !links.isEmpty())
        .collect(Collectors.joining(","));
  }

  private static boolean wanted(String type, List<String> queries) {
    return queries == null || queries.stream().allMatch(query -> query.equals(TYPE_QUERY + type));
  }
}
