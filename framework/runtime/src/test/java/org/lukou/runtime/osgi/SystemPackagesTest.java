package org.lukou.runtime.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemPackagesTest {

  @Test
  void tellsThePackagesOfTheClassPathWithTheirVersions() {
    List<String> clauses = ManifestHeader.clauses(SystemPackages.header());
    assertEquals(9, clauses.stream().filter(c -> c.startsWith("org.lukou.api.")).count());
    assertTrue(
        clauses.stream().anyMatch(c -> c.startsWith("org.lukou.api.control;version=\"1.0.0\"")));
    assertTrue(clauses.stream().anyMatch(c -> c.startsWith("org.osgi.service.cm;version=\"1.6")));
  }

  @Test
  void tellsThePackagesOfADirectoryWithoutManifest(@TempDir Path classes) throws Exception {
    Path packageInfo = classes.resolve("org/lukou/api/control/package-info.class");
    Files.createDirectories(packageInfo.getParent());
    try (InputStream in = packageInfo()) {
      Files.copy(in, packageInfo);
    }
    assertEquals(
        List.of("org.lukou.api.control;version=\"1.0.0\""),
        SystemPackages.clauses(classes, "org.lukou.api."));
  }

  @Test
  void readsTheVersionOfACompiledPackage() throws Exception {
    try (InputStream in = packageInfo()) {
      assertEquals("1.0.0", PackageVersion.read(in));
    }
  }

  @Test
  void splitsAHeaderOutsideQuotationMarksOnly() {
    assertEquals(
        List.of("a;version=\"[1,2)\"", "b"), ManifestHeader.clauses("a;version=\"[1,2)\", b"));
    assertEquals("a.b", ManifestHeader.name("a.b;singleton:=true"));
  }

  private InputStream packageInfo() {
    return getClass().getResourceAsStream("/org/lukou/api/control/package-info.class");
  }
}
