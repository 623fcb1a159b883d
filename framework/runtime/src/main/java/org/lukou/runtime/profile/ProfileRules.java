package org.lukou.runtime.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a JSON Schema cannot say about a profile. */
final class ProfileRules {

  private static final String ZONES = "/extensions/lukou.zones/json";

  private final Path file;

  ProfileRules(Path file) {
    this.file = file;
  }

  void noBundleTwice(List<ArtifactId> bundles) throws ProfileException {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < bundles.size(); i++) {
      Integer first = seen.putIfAbsent(bundles.get(i).unversioned(), i);
      if (first != null) {
        throw wrong(
            "/bundles/" + i,
            "the bundle "
                + bundles.get(i)
                + " is listed twice (first as "
                + bundles.get(first)
                + " at /bundles/"
                + first
                + "). Remove one of them.");
      }
    }
  }

  void noJunctionTwice(JsonNode profile) throws ProfileException {
    Map<String, String> places = new HashMap<>();
    for (Map.Entry<String, JsonNode> zone : profile.at(ZONES).properties()) {
      for (int i = 0; i < zone.getValue().size(); i++) {
        String junction = zone.getValue().get(i).asText();
        String place = ZONES + "/" + zone.getKey() + "/" + i;
        String first = places.putIfAbsent(junction, place);
        if (first != null) {
          throw wrong(
              place,
              "the junction \""
                  + junction
                  + "\" is in a zone already, at "
                  + first
                  + ". Remove one of them.");
        }
      }
    }
  }

  void exists(String key, Path path) throws ProfileException {
    if (!Files.isRegularFile(path)) {
      throw wrong(
          "/extensions/lukou.scenario/json/" + key,
          "there is no file "
              + path
              + ". Correct the path, or generate a network and its demand there with \"lukou scenario grid\".");
    }
  }

  void eventsExist(Path path) throws ProfileException {
    if (!Files.isRegularFile(path)) {
      throw wrong(
          "/extensions/lukou.scenario/json/events",
          "there is no file " + path + ". Correct the path, or leave the events out.");
    }
  }

  ProfileException wrong(String pointer, String sentence) {
    return new ProfileException(file + ", " + pointer + ": " + sentence);
  }
}
