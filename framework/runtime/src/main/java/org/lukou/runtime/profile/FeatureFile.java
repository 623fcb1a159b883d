package org.lukou.runtime.profile;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureExtension;
import org.osgi.service.feature.FeatureService;

/** A profile as the OSGi Feature Service reads it. */
final class FeatureFile {

  private final Feature feature;

  private FeatureFile(Feature feature) {
    this.feature = feature;
  }

  /** Reads text that the schema accepted. */
  static FeatureFile read(Path file, String text) throws ProfileException {
    FeatureService service =
        ServiceLoader.load(FeatureService.class, FeatureFile.class.getClassLoader())
            .findFirst()
            .orElseThrow(
                () ->
                    new ProfileException(
                        "No OSGi Feature Service on the class path. Add org.apache.felix.feature."));
    try {
      return new FeatureFile(service.readFeature(new StringReader(text)));
    } catch (IOException | RuntimeException e) {
      throw new ProfileException(
          file + " is not an OSGi feature: " + e.getMessage() + ". Correct it.", e);
    }
  }

  String name() {
    return feature.getName().orElseThrow();
  }

  String description() {
    return feature.getDescription().orElse("");
  }

  List<ArtifactId> bundles() {
    return feature.getBundles().stream()
        .map(bundle -> ArtifactId.parse(bundle.getID().toString()))
        .toList();
  }

  Map<String, Map<String, Object>> configurations() {
    Map<String, Map<String, Object>> byPid = new LinkedHashMap<>();
    feature
        .getConfigurations()
        .forEach((pid, configuration) -> byPid.put(pid, configuration.getValues()));
    return byPid;
  }

  /** Returns the JSON text of an extension. */
  Optional<String> extension(String name) {
    return Optional.ofNullable(feature.getExtensions().get(name)).map(FeatureExtension::getJSON);
  }
}
