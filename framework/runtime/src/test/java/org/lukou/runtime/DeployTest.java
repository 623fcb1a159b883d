package org.lukou.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lukou.runtime.Says.assertSays;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.world.WorldFactory;

class DeployTest {

  @TempDir Path directory;
  private TestCity city;
  private Testbed testbed;

  @BeforeEach
  void start() throws Exception {
    city = TestCity.small(directory);
    testbed = city.start("fixed-time");
  }

  @AfterEach
  void stop() {
    testbed.close();
  }

  @Test
  void exchangesAServiceAndLeavesTheOthersAlone() throws Exception {
    WorldFactory world = testbed.world("test-world");
    ControllerFactory before = testbed.controller("fixed-time").orElseThrow();
    List<String> changes = new CopyOnWriteArrayList<>();
    testbed.onControllerChange(changes::add);

    Deployment deployment = testbed.deploy(fixed("2.0.0", "v2"));

    assertEquals("1.0.0", deployment.oldVersion());
    assertEquals("2.0.0", deployment.newVersion());
    assertEquals(List.of(), deployment.restarted());
    assertNotSame(before, testbed.controller("fixed-time").orElseThrow());
    assertActive("v2");
    assertSame(world, testbed.world("test-world"));
    assertEquals(List.of("fixed-time", "fixed-time"), changes);
    assertEquals(null, record("test.fixed").artifact());
  }

  @Test
  void exchangesQuickly() throws Exception {
    Path[] jars = {fixed("2.0.0", "v2"), fixed("3.0.0", "v3")};
    List<Long> changes = new CopyOnWriteArrayList<>();
    testbed.onControllerChange(name -> changes.add(System.nanoTime()));
    double[] millis = new double[20];
    double[] absent = new double[20];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = testbed.deploy(jars[i % 2]).millis();
      absent[i] = (changes.get(2 * i + 1) - changes.get(2 * i)) / 1e6;
    }
    Arrays.sort(millis);
    Arrays.sort(absent);
    System.out.printf(
        "deployment of a leaf bundle, check included: median %.1f ms, slowest %.1f ms;"
            + " its service was absent: median %.1f ms, longest %.1f ms%n",
        millis[10], millis[19], absent[10], absent[19]);
    assertActive("v3");
  }

  @Test
  void takesTheSameVersionWithOtherBytes() throws Exception {
    testbed.deploy(fixed("1.0.0", "v1 again"));
    assertActive("v1 again");
  }

  @Test
  void changesNothingForTheSameBytes() throws Exception {
    Path jar = fixed("2.0.0", "v2");
    testbed.deploy(jar);
    ControllerFactory before = testbed.controller("fixed-time").orElseThrow();
    assertFalse(testbed.deploy(jar).changed());
    assertSame(before, testbed.controller("fixed-time").orElseThrow());
  }

  @Test
  void installsANewBundle() throws Exception {
    Path jar = TestBundle.controller("test.extra", "1.0.0", "extra", "e").build(drop("extra.jar"));
    Deployment deployment = testbed.deploy(jar);
    assertEquals("", deployment.oldVersion());
    assertEquals(Set.of("extra", "fixed-time"), testbed.controllers());
    assertEquals("ACTIVE", record("test.extra").state());
  }

  @Test
  void refusesATruncatedJarAndKeepsTheOldVersion() throws Exception {
    Path jar = fixed("2.0.0", "v2");
    byte[] bytes = Files.readAllBytes(jar);
    Files.write(jar, Arrays.copyOf(bytes, bytes.length - 100));
    assertSays(refusal(jar), "is refused: it is not a complete jar", "Nothing was changed");
    assertActive("v1");
  }

  @Test
  void refusesAJarWithADamagedEntry() throws Exception {
    Path jar = fixed("2.0.0", "v2");
    byte[] bytes = Files.readAllBytes(jar);
    bytes[bytes.length / 3] ^= 0x55;
    Files.write(jar, bytes);
    assertSays(refusal(jar), "is refused");
    assertActive("v1");
  }

  @Test
  void refusesAJarThatIsNoBundle() throws Exception {
    Path jar = drop("plain.jar");
    try (var zip = new java.util.jar.JarOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new java.util.zip.ZipEntry("readme.txt"));
    }
    assertSays(refusal(jar), "no OSGi bundle");
  }

  @Test
  void refusesAnUpdateThatWouldNotResolve() throws Exception {
    ControllerFactory before = testbed.controller("fixed-time").orElseThrow();
    Path jar =
        TestBundle.controller("test.fixed", "2.0.0", "fixed-time", "v2")
            .header("Import-Package", "org.absent;version=\"[1,2)\",*")
            .build(drop("fixed.jar"));
    assertSays(
        refusal(jar),
        "is refused: bundle test.fixed 2.0.0 needs the package org.absent",
        "Nothing was changed");
    assertSame(before, testbed.controller("fixed-time").orElseThrow());
  }

  @Test
  void restoresTheOldVersionIfTheNewOneDoesNotOfferItsService() throws Exception {
    Path jar =
        TestBundle.of("test.fixed", "2.0.0")
            .source("test.fixed.internal", "Factory", FAILING)
            .build(drop("fixed.jar"));
    assertSays(
        refusal(jar),
        "was taken back: it started, but not every service it declares appeared",
        "component test.fixed.internal.Factory of bundle test.fixed failed",
        "no luck today",
        "test.fixed 1.0.0 is active again");
    assertActive("v1");
    assertEquals("1.0.0", record("test.fixed").version());
  }

  @Test
  void takesAFailingNewBundleAwayAgain() throws Exception {
    Path jar =
        TestBundle.of("test.failing", "2.0.0")
            .source("test.failing.internal", "Factory", FAILING.replace("fixed-time", "failing"))
            .build(drop("failing.jar"));
    assertSays(refusal(jar), "It was taken away again");
    assertEquals(5, testbed.bundles().size());
    assertEquals(Set.of("fixed-time"), testbed.controllers());
  }

  @Test
  void goesBackToTheVersionBefore() throws Exception {
    testbed.deploy(fixed("2.0.0", "v2"));
    Deployment back = testbed.rollback("test.fixed");
    assertEquals("1.0.0", back.newVersion());
    assertActive("v1");
    assertEquals("test:fixed:1.0.0", record("test.fixed").artifact().toString());
    testbed.rollback("test.fixed");
    assertActive("v2");
  }

  @Test
  void saysThatThereIsNothingToGoBackTo() {
    DeploymentException none =
        assertThrows(DeploymentException.class, () -> testbed.rollback("test.fixed"));
    assertSays(none, "no version before 1.0.0");
    DeploymentException unknown =
        assertThrows(DeploymentException.class, () -> testbed.rollback("test.nothing"));
    assertSays(unknown, "There is no bundle test.nothing", "test.fixed");
  }

  @Test
  void restartsTheBundlesThatUseItsClassesAndSaysSo() throws Exception {
    Path library = library("1.0.0", "one");
    testbed.deploy(library);
    testbed.deploy(
        TestBundle.of("test.user", "1.0.0")
            .against(library)
            .source("test.user.internal", "Factory", USER)
            .build(drop("user.jar")));
    assertEquals("one", testbed.controller("user").orElseThrow().toString());
    WorldFactory world = testbed.world("test-world");

    Deployment deployment = testbed.deploy(library("1.0.1", "two"));

    assertEquals(List.of("test.user"), deployment.restarted());
    assertEquals("two", testbed.controller("user").orElseThrow().toString());
    assertSame(world, testbed.world("test-world"));
  }

  private Path library(String version, String text) throws Exception {
    return TestBundle.of("test.library", version)
        .header("Export-Package", "test.library;version=1.0.0")
        .source(
            "test.library",
            "Text",
            "public class Text { public String text() { return \"" + text + "\"; } }")
        .build(drop("library-" + version + ".jar"));
  }

  private Path fixed(String version, String label) throws Exception {
    return TestBundle.controller("test.fixed", version, "fixed-time", label)
        .build(drop("fixed-" + version + ".jar"));
  }

  private Path drop(String name) throws Exception {
    return Files.createDirectories(directory.resolve("drops")).resolve(name);
  }

  private String refusal(Path jar) {
    return assertThrows(DeploymentException.class, () -> testbed.deploy(jar)).getMessage();
  }

  private BundleRecord record(String symbolicName) {
    return testbed.bundles().stream()
        .filter(bundle -> bundle.symbolicName().equals(symbolicName))
        .findFirst()
        .orElseThrow();
  }

  private void assertActive(String label) {
    assertEquals(label, testbed.controller("fixed-time").orElseThrow().toString());
    assertEquals("ACTIVE", record("test.fixed").state());
    assertTrue(testbed.controllers().contains("fixed-time"));
  }

  /** A controller whose component throws when it is activated. */
  static final String FAILING =
      """
      import org.lukou.api.control.*;
      import org.osgi.service.component.annotations.*;

      @Component
      @ControllerName(controller = "fixed-time")
      public class Factory implements ControllerFactory {
        @Activate
        public Factory() {
          throw new IllegalStateException("no luck today");
        }
        public Controller create(JunctionSetup setup) {
          return view -> 0;
        }
      }
      """;

  private static final String USER =
      """
      import org.lukou.api.control.*;
      import org.osgi.service.component.annotations.*;
      import test.library.Text;

      @Component
      @ControllerName(controller = "user")
      public class Factory implements ControllerFactory {
        public Controller create(JunctionSetup setup) {
          return view -> 0;
        }
        public String toString() {
          return new Text().text();
        }
      }
      """;
}
