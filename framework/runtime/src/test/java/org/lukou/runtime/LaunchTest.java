package org.lukou.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lukou.runtime.Says.assertSays;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;

class LaunchTest {

  private static final String CONFIGURED =
      """
      import java.util.Map;
      import org.lukou.api.control.*;
      import org.osgi.service.component.annotations.*;

      @Component(configurationPid = "test.greeting", configurationPolicy = %s)
      @ControllerName(controller = "configured")
      public class Factory implements ControllerFactory {
        private static int activations;
        private String text;
        @Activate
        void activate(Map<String, Object> properties) {
          activations++;
          text = properties.get("text") + " " + properties.get("seconds") + " #" + activations;
        }
        public Controller create(JunctionSetup setup) {
          return view -> 0;
        }
        public String toString() {
          return text;
        }
      }
      """;

  private static final String NEEDY =
      """
      import java.util.function.Supplier;
      import org.osgi.service.component.annotations.*;

      @Component(service = Needy.class)
      public class Needy {
        @Reference Supplier<String> supplier;
      }
      """;

  @TempDir Path directory;

  @Test
  void startsEveryBundleOfTheProfile() throws Exception {
    TestCity city = TestCity.small(directory);
    Profile profile = city.profile();
    long begin = System.nanoTime();
    try (Testbed testbed =
        Testbed.start(profile, city.repository(), Set.of("fixed-time"), directory.resolve("c"))) {
      System.out.printf("cold start to all active: %.0f ms%n", (System.nanoTime() - begin) / 1e6);
      assertEquals(5, testbed.bundles().size());
      for (BundleRecord bundle : testbed.bundles()) {
        assertEquals("ACTIVE", bundle.state(), bundle.toString());
        assertEquals(64, bundle.sha256().length());
      }
      assertEquals(Set.of("fixed-time"), testbed.controllers());
      assertEquals("v1", testbed.controller("fixed-time").orElseThrow().toString());
      assertTrue(testbed.networkController("fixed-time").isEmpty());
      assertTrue(testbed.journalSinks().isEmpty());
      testbed.world("test-world");
    }
  }

  @Test
  void namesTheWorldsThatExistInsteadOfAnUnknownOne() throws Exception {
    try (Testbed testbed = TestCity.small(directory).start()) {
      ProfileException e = assertThrows(ProfileException.class, () -> testbed.world("sumo"));
      assertSays(e, "no world 'sumo'", "there are: test-world");
    }
  }

  @Test
  void saysWhereAMissingBundleWasLookedFor() throws Exception {
    TestCity city = TestCity.small(directory).listing("org.nowhere:lost:2.0.0");
    ProfileException e = assertThrows(ProfileException.class, city::start);
    assertSays(
        e,
        "Bundle org.nowhere:lost:2.0.0 was not found",
        "repository/org/nowhere/lost/2.0.0/lost-2.0.0.jar",
        "./mvnw package",
        "--repository");
  }

  @Test
  void explainsAMissingController() throws Exception {
    TestCity city = TestCity.small(directory);
    ProfileException e =
        assertThrows(ProfileException.class, () -> city.start("fixd-time", "fixed-time"));
    assertSays(
        e,
        "profile testville asks for controller 'fixd-time', which none of its bundles provides;"
            + " they provide: fixed-time.",
        "Did you mean \"fixed-time\"?",
        "Add the bundle that provides it to \"bundles\" in ",
        "testville/profile.json");
  }

  @Test
  void explainsAMissingWorld() throws Exception {
    TestCity city = TestCity.small(directory).without("world");
    ProfileException e = assertThrows(ProfileException.class, city::start);
    assertSays(e, "asks for world 'test-world'", "they provide: none");
  }

  @Test
  void explainsAMissingPackage() throws Exception {
    TestCity city =
        TestCity.small(directory)
            .with(
                "needy",
                TestBundle.controller("test.needy", "1.0.0", "needy", "")
                    .header("Import-Package", "org.absent;version=\"[1.2,2)\",*"));
    ProfileException e = assertThrows(ProfileException.class, city::start);
    assertSays(
        e,
        "bundle test.needy 1.0.0 needs the package org.absent version [1.2.0,2.0.0), which no"
            + " bundle exports.",
        "Add the bundle that exports it");
  }

  @Test
  void explainsAnApiOfAnotherVersion() throws Exception {
    TestCity city =
        TestCity.small(directory)
            .with(
                "old",
                TestBundle.controller("test.old", "1.0.0", "old", "")
                    .header("Import-Package", "org.lukou.api.signal;version=\"[7.0,8)\",*"));
    ProfileException e = assertThrows(ProfileException.class, city::start);
    assertSays(e, "needs the package org.lukou.api.signal version [7.0.0,8.0.0)", "only version");
  }

  @Test
  void explainsMissingDeclarativeServices() throws Exception {
    TestCity city = TestCity.small(directory).without("felix.scr");
    ProfileException e = assertThrows(ProfileException.class, city::start);
    assertSays(e, "bundle test.world 1.0.0 needs Declarative Services", "org.apache.felix.scr");
  }

  @Test
  void handsConfigurationToAComponentBeforeItIsActivated() throws Exception {
    TestCity city =
        TestCity.small(directory)
            .with("configured", configured("ConfigurationPolicy.OPTIONAL"))
            .configured("\"test.greeting\": {\"text\": \"hello\", \"seconds:Integer\": 5}");
    try (Testbed testbed = city.start("configured")) {
      assertEquals("hello 5 #1", testbed.controller("configured").orElseThrow().toString());
    }
  }

  @Test
  void refusesConfigurationsWithoutConfigurationAdmin() throws Exception {
    TestCity city =
        TestCity.small(directory)
            .without("configadmin")
            .configured("\"test.greeting\": {\"text\": \"hello\"}");
    ProfileException e = assertThrows(ProfileException.class, city::start);
    assertSays(e, "/configurations", "Configuration Admin", "org.apache.felix.configadmin");
  }

  @Test
  void tellsWhatAComponentWaitsForWhenItsServiceDoesNotAppear() throws Exception {
    TestCity city =
        TestCity.small(directory)
            .with(
                "configured",
                configured("ConfigurationPolicy.REQUIRE")
                    .source("test.configured.internal", "Needy", NEEDY));
    ProfileException e = assertThrows(ProfileException.class, () -> city.start("configured"));
    assertSays(
        e,
        "controller 'configured'",
        "waits for its configuration test.greeting",
        "waits for the service java.util.function.Supplier");
  }

  @Test
  void tellsWhyAControllerFailed() throws Exception {
    TestCity city =
        TestCity.small(directory)
            .without("fixed")
            .with(
                "failing",
                TestBundle.of("test.failing", "1.0.0")
                    .source("test.failing.internal", "Factory", DeployTest.FAILING));
    ProfileException e = assertThrows(ProfileException.class, () -> city.start("fixed-time"));
    assertSays(e, "controller 'fixed-time' did not come up", "failed", "no luck today");
  }

  @Test
  void startsADropBesideOrInsteadOfTheBundlesOfTheProfile() throws Exception {
    TestCity city = TestCity.small(directory);
    Path mine =
        TestBundle.controller("mine", "1.0.0", "mine", "m").build(directory.resolve("m.jar"));
    Path fixed =
        TestBundle.controller("test.fixed", "9.0.0", "fixed-time", "v9")
            .build(directory.resolve("f.jar"));
    try (Testbed testbed =
        Testbed.start(
            city.profile(), city.repository(), Set.of("mine"), null, List.of(mine, fixed))) {
      assertEquals("m", testbed.controller("mine").orElseThrow().toString());
      assertEquals("v9", testbed.controller("fixed-time").orElseThrow().toString());
      assertEquals(6, testbed.bundles().size());
    }
  }

  @Test
  void refusesTwoBundlesOfOneSymbolicName() throws Exception {
    TestCity city =
        TestCity.small(directory)
            .with("twin", TestBundle.controller("test.fixed", "1.0.0", "twin", "t"));
    ProfileException e = assertThrows(ProfileException.class, city::start);
    assertSays(e, "Bundles test:fixed:1.0.0 and test:twin:1.0.0 have the same symbolic name");
  }

  @Test
  void refusesABrokenJarOfTheRepository() throws Exception {
    TestCity city = TestCity.small(directory).listing("test:broken:1.0.0");
    Path jar = directory.resolve("repository/test/broken/1.0.0/broken-1.0.0.jar");
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "not a jar");
    ProfileException e = assertThrows(ProfileException.class, city::start);
    assertSays(e, "Bundle test:broken:1.0.0", "not a complete jar");
  }

  @Test
  void refusesAControllerNameThatIsNone() throws Exception {
    TestCity city = TestCity.small(directory);
    ProfileException e = assertThrows(ProfileException.class, () -> city.start("a\"b"));
    assertSays(e, "\"a\"b\" cannot be the name of a controller");
  }

  @Test
  void deletesATemporaryDirectory() throws Exception {
    TestCity city = TestCity.small(directory);
    Set<Path> before = temporaries();
    Testbed testbed = Testbed.start(city.profile(), city.repository(), Set.of(), null);
    Set<Path> between = temporaries(); // other processes may have theirs
    between.removeAll(before);
    testbed.close();
    assertFalse(between.isEmpty());
    assertFalse(temporaries().containsAll(between));
  }

  private static Set<Path> temporaries() throws Exception {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("lukou-"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static TestBundle configured(String policy) {
    return TestBundle.of("test.configured", "1.0.0")
        .source("test.configured.internal", "Factory", CONFIGURED.formatted(policy));
  }
}
