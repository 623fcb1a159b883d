package org.lukou.cli.project;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.lukou.cli.run.RunException;

/**
 * What a new plugin is called.
 *
 * @param name as a user types it, for example {@code my-policy}
 * @param packageName the Java package of its class, which is its Maven group too
 */
public record PluginName(String name, String packageName) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /**
   * Checks the names.
   *
   * @param packageName null for one made from the name
   * @throws RunException if one cannot be used; the message says why
   */
  public static PluginName of(String name, String packageName) throws RunException {
    if (!NAME.matcher(name).matches()) {
      throw new RunException(
          "\"%s\" cannot be the name of a plugin; use lower-case letters and digits, with hyphens between words, for example my-policy"
              .formatted(name));
    }
    String chosen = packageName == null ? "com.example." + name.replace("-", "") : packageName;
    if (!SourceVersion.isName(chosen, SourceVersion.RELEASE_17)) {
      throw new RunException(
          "\"%s\" cannot be a Java package; choose another with --package, for example org.example.traffic"
              .formatted(chosen));
    }
    return new PluginName(name, chosen);
  }

  /** Returns the name of its class, for example MyPolicy. */
  public String className() {
    return Stream.of(name.split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** Returns what the placeholders of the templates stand for, by their names. */
  Map<String, String> properties() {
    return Map.of(
        "groupId", packageName,
        "artifactId", name,
        "version", "1.0.0",
        "package", packageName,
        "className", className());
  }
}
