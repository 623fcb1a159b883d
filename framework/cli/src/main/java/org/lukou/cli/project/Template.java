package org.lukou.cli.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of one kind of plugin, read from its Maven archetype. */
final class Template {

  private static final String METADATA = "META-INF/maven/archetype-metadata.xml";
  private static final String RESOURCES = "archetype-resources/";
  private static final String MAIN = "src/main/java/";
  private static final String TEST = "src/test/java/";
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{(groupId|artifactId|version|package|className)}");

  private final String base;

  private Template(String base) {
    this.base = base;
  }

  /** Finds the archetype of a kind among those on the class path. */
  static Template of(PluginKind kind) {
    try {
      for (URL metadata :
          Collections.list(Template.class.getClassLoader().getResources(METADATA))) {
        if (read(metadata).contains("name=\"" + kind.word() + "\"")) {
          String text = metadata.toString();
          return new Template(text.substring(0, text.length() - METADATA.length()) + RESOURCES);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("this installation has no archetype of a " + kind.word());
  }

  /** Returns the files of a new plugin, by their paths below its directory. */
  Map<String, String> fill(PluginName name) {
    String java = name.className() + ".java";
    String test = name.className() + "Test.java";
    String packageDirectory = name.packageName().replace('.', '/') + "/";
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pom.xml", filled("pom.xml", name));
    files.put(MAIN + packageDirectory + java, filled(MAIN + "__className__.java", name));
    files.put(TEST + packageDirectory + test, filled(TEST + "__className__Test.java", name));
    files.put("README.md", filled("README.md", name));
    return files;
  }

  private String filled(String resource, PluginName name) {
    try {
      return PLACEHOLDER
          .matcher(read(URI.create(base + resource).toURL()))
          .replaceAll(found -> Matcher.quoteReplacement(name.properties().get(found.group(1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
