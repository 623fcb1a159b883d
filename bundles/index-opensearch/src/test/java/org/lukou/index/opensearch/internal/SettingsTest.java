package org.lukou.index.opensearch.internal;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.index.IndexException;

class SettingsTest {

  @TempDir private Path directory;

  /** As the runtime hands over a configuration: what it does not name has its default. */
  private static Settings settings(Map<String, Object> configured) {
    return (Settings)
        Proxy.newProxyInstance(
            Settings.class.getClassLoader(),
            new Class<?>[] {Settings.class, Annotation.class},
            (proxy, method, arguments) ->
                configured.getOrDefault(method.getName(), method.getDefaultValue()));
  }

  @Test
  void whatIsConfiguredWronglyIsRefusedInWords() {
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("addresses", new String[] {"localhost"}),
            Map.of("prefix", "Hangzhou"),
            Map.of("shards", 0),
            Map.of("replicas", -1))) {
      OpenSearchIndexFactory factory = new OpenSearchIndexFactory(settings(wrong));
      IndexException e = assertThrows(IndexException.class, () -> factory.open(directory));
      assertTrue(e.getMessage().contains("org.lukou.index.opensearch is wrong: "), e.getMessage());
    }
    new OpenSearchIndexFactory(settings(Map.of())).close();
  }

  @Test
  void withoutAClusterTheDirectoryIsFreeAgainAndKeepsItsName() throws Exception {
    OpenSearchIndexFactory factory =
        new OpenSearchIndexFactory(
            new Target(
                List.of(URI.create("http://127.0.0.1:1")), "", new Layout("lukou", 1, 1, 100)));
    String name = null;
    for (int round = 0; round < 2; round++) {
      IndexException e = assertThrows(IndexException.class, () -> factory.open(directory));
      assertTrue(e.getMessage().contains("no node of [http://127.0.0.1:1]"), e.getMessage());
      String found = Files.readString(directory.resolve("cluster-id"));
      assertTrue(name == null || name.equals(found));
      name = found;
    }
  }
}
