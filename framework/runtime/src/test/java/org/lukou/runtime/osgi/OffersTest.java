package org.lukou.runtime.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OffersTest {

  @TempDir private Path directory;

  @Test
  void readsTheNamesOfOneNamespaceAsBndWritesThem() throws Exception {
    Path jar =
        jar(
            "osgi.service;objectClass:List<String>=\"a.B,a.C\",lukou.controller;"
                + "lukou.controller=two-words,lukou.controller;lukou.controller:String=\"another\","
                + "lukou.world;lukou.world=flat");
    assertEquals(
        List.of("another", "two-words"), List.copyOf(Offers.names(jar, "lukou.controller")));
    assertEquals(List.of("flat"), List.copyOf(Offers.names(jar, "lukou.world")));
  }

  @Test
  void aBundleThatOffersNothingHasNoNames() throws Exception {
    assertEquals(List.of(), List.copyOf(Offers.names(jar(null), "lukou.controller")));
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNoJar() throws Exception {
    Path text = Files.writeString(directory.resolve("text.jar"), "no jar");
    IOException told = assertThrows(IOException.class, () -> Offers.names(text, "lukou.world"));
    assertTrue(told.getMessage().startsWith("it is not a complete jar"), told.getMessage());
  }

  private Path jar(String capabilities) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    if (capabilities != null) {
      manifest.getMainAttributes().putValue("Provide-Capability", capabilities);
    }
    Path jar = directory.resolve("a.jar");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }
}
