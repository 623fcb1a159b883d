package org.lukou.runtime.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Reads a profile: strict JSON, then our schema, then the OSGi Feature Service, then the rules a
 * schema cannot say. Nothing is started. Thread-safe.
 */
public final class ProfileReader {

  private ProfileReader() {}

  /**
   * Reads a profile file.
   *
   * @throws ProfileException if anything in it is wrong or missing; the message names the file, the
   *     place and the remedy
   */
  public static Profile read(Path profileJson) throws ProfileException {
    Path file = profileJson.toAbsolutePath().normalize();
    byte[] bytes = bytes(file);
    String text = text(file, bytes);
    JsonNode json = new StrictJson().read(file, text);
    new ProfileSchema().check(file, json);
    return profile(file, json, FeatureFile.read(file, text), digest(bytes));
  }

  private static Profile profile(Path file, JsonNode json, FeatureFile feature, String digest)
      throws ProfileException {
    ProfileRules rules = new ProfileRules(file);
    rules.noBundleTwice(feature.bundles());
    rules.noJunctionTwice(json);
    Extensions extensions = new Extensions(feature, file.getParent());
    ScenarioSettings scenario = extensions.scenario();
    rules.exists("network", scenario.network());
    rules.exists("demand", scenario.demand());
    if (scenario.events().isPresent()) {
      rules.eventsExist(scenario.events().get());
    }
    return new Profile(
        file,
        feature.name(),
        feature.description(),
        feature.bundles(),
        feature.configurations(),
        scenario,
        extensions.control(),
        timing(rules, extensions),
        extensions.zones(),
        extensions.place(),
        extensions.retention(),
        extensions.provenance(),
        digest);
  }

  private static TimingSettings timing(ProfileRules rules, Extensions extensions)
      throws ProfileException {
    try {
      return extensions.timing();
    } catch (IllegalArgumentException e) {
      throw rules.wrong("/extensions/lukou.timing/json", e.getMessage() + ". Correct it.");
    }
  }

  private static byte[] bytes(Path file) throws ProfileException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ProfileException(
          file + " cannot be read (" + e + "). Give the path of a profile.json.", e);
    }
  }

  private static String text(Path file, byte[] bytes) throws ProfileException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ProfileException(file + " is not UTF-8 text. Save it as UTF-8.", e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
