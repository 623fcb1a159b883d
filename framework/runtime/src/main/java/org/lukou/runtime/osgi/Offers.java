package org.lukou.runtime.osgi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** What a jar's manifest says that the bundle offers, without starting it. */
public final class Offers {

  private static final String NAME = "([A-Za-z0-9._-]+)";

  private Offers() {}

  /**
   * Returns the names that a jar offers in a capability namespace whose attribute has the same name
   * as the namespace, sorted; none if it offers nothing there.
   *
   * @throws IOException if it cannot be read as a jar; the message says why
   */
  public static SortedSet<String> names(Path jar, String namespace) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    Pattern attribute =
        Pattern.compile(Pattern.quote(namespace) + "(:String)?\\s*=\\s*\"?" + NAME + "\"?");
    for (String clause : ManifestHeader.clauses(provided(jar))) {
      Matcher matcher = attribute.matcher(clause);
      if (ManifestHeader.name(clause).equals(namespace) && matcher.find()) {
        names.add(matcher.group(2));
      }
    }
    return names;
  }

  private static String provided(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      Manifest manifest = file.getManifest();
      String header =
          manifest == null ? null : manifest.getMainAttributes().getValue("Provide-Capability");
      return header == null ? "" : header;
    } catch (ZipException e) {
      throw new IOException("it is not a complete jar (" + e.getMessage() + ")", e);
    }
  }
}
