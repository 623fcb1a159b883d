package org.lukou.coap.device.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.californium.core.WebLink;
import org.eclipse.californium.core.coap.LinkFormat;
import org.lukou.coap.wire.Names;

/**
 * What a cabinet offers, as its links say (RFC 6690).
 *
 * @param id the junction's id, empty if it does not say
 * @param detectors address of the pack of all detectors
 * @param signal address of what the signal shows
 * @param health address of its counters
 * @param command address where commands go
 * @param detectorIds ids of the network's detectors, by place; empty where there is none
 */
record Links(
    String id,
    Optional<URI> detectors,
    Optional<URI> signal,
    Optional<URI> health,
    Optional<URI> command,
    List<String> detectorIds) {

  private static final int MOST_DETECTORS = 4096;

  /**
   * Reads the links of a device.
   *
   * @param device its address, which relative links are relative to
   * @throws IllegalArgumentException if they are malformed
   */
  static Links parse(String payload, URI device) {
    Set<WebLink> links = LinkFormat.parse(payload);
    return new Links(
        links.stream()
            .filter(link -> is(link, Names.HEALTH_TYPE))
            .map(link -> String.valueOf(link.getAttributes().getTitle()))
            .findFirst()
            .orElse(""),
        address(links, Names.DETECTORS_TYPE, device),
        address(links, Names.SIGNAL_TYPE, device),
        address(links, Names.HEALTH_TYPE, device),
        command(links, device),
        detectors(links));
  }

  /** A device that is reached over DTLS is commanded the same way, whatever else it says. */
  private static Optional<URI> command(Set<WebLink> links, URI device) {
    return address(links, Names.COMMAND_TYPE, device)
        .map(uri -> "coaps".equals(device.getScheme()) ? device.resolve(uri.getPath()) : uri);
  }

  private static Optional<URI> address(Set<WebLink> links, String type, URI device) {
    return links.stream()
        .filter(link -> is(link, type))
        .map(link -> device.resolve(link.getURI()))
        .findFirst();
  }

  private static boolean is(WebLink link, String type) {
    return link.getAttributes().getResourceTypes().contains(type);
  }

  private static List<String> detectors(Set<WebLink> links) {
    String[] ids = new String[MOST_DETECTORS];
    Arrays.fill(ids, "");
    int count = 0;
    for (WebLink link : links) {
      String path = link.getURI();
      if (is(link, Names.DETECTOR_TYPE) && link.getAttributes().getTitle() != null) {
        int place = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        if (place < 0 || place >= MOST_DETECTORS) {
          throw new IllegalArgumentException(path + " is no place of a detector");
        }
        ids[place] = link.getAttributes().getTitle();
        count = Math.max(count, place + 1);
      }
    }
    return List.of(Arrays.copyOf(ids, count));
  }
}
