package org.lukou.profiles;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** The arrows between the rooms of the house, and what none of them may do. */
@AnalyzeClasses(
    packages = "org.lukou",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

  /** Leaves out what other modules lend to these tests. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String API = "org.lukou.api..";
  private static final String TCK = "org.lukou.tck..";
  private static final String KERNEL = "org.lukou.kernel..";
  private static final String RUNTIME = "org.lukou.runtime..";
  private static final String SCENARIO = "org.lukou.scenario..";
  private static final String OUTPUT = "org.lukou.output..";
  private static final String DEVICES = "org.lukou.devices..";
  private static final String ARCHIVE = "org.lukou.archive..";
  private static final String RACE = "org.lukou.race..";
  private static final String CLUSTER = "org.lukou.cluster..";
  private static final String CLI = "org.lukou.cli..";
  private static final String ENGINE = "org.lukou.traffic.sim..";
  private static final String FIXED = "org.lukou.control.fixed..";
  private static final String PRESSURE = "org.lukou.control.pressure..";
  private static final String PLANNER = "org.lukou.control.planner..";
  private static final String ACTUATED = "org.lukou.control.actuated..";
  private static final String COORDINATED = "org.lukou.control.coordinated..";
  private static final String COAP_DEVICE = "org.lukou.coap.device..";
  private static final String ROADSIDE = "org.lukou.roadside.sim..";

  private static final String INDEX = "org.lukou.index.lucene..";
  private static final String CLUSTER_INDEX = "org.lukou.index.opensearch..";

  /** What the two ends of the roadside protocol share; each carries its own copy. */
  private static final String WIRE = "org.lukou.coap.wire..";

  private static final List<String> BUNDLES =
      List.of(
          ENGINE,
          FIXED,
          PRESSURE,
          PLANNER,
          ACTUATED,
          COORDINATED,
          COAP_DEVICE,
          ROADSIDE,
          INDEX,
          CLUSTER_INDEX);
  private static final List<String> FRAMEWORK =
      List.of(KERNEL, RUNTIME, SCENARIO, OUTPUT, DEVICES, ARCHIVE, RACE, CLUSTER, CLI);

  @ArchTest
  static final ArchRule theApiKnowsOnlyTheJdkAndOsgiAnnotations =
      classes()
          .that()
          .resideInAPackage(API)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              API, "java..", "org.osgi.annotation..", "org.osgi.service.component.annotations..");

  @ArchTest
  static final ArchRule contractTestsKnowOnlyTheApiAndJunit =
      classes()
          .that()
          .resideInAPackage(TCK)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              TCK, API, "java..", "com.sun.management..", "org.junit.jupiter.api..");

  @ArchTest
  static final ArchRule theKernelKnowsOnlyTheApi =
      classes()
          .that()
          .resideInAPackage(KERNEL)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(KERNEL, API, "java..");

  @ArchTest
  static final ArchRule outputsKnowOnlyTheApiAndTheirFormats =
      classes()
          .that()
          .resideInAPackage(OUTPUT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              OUTPUT,
              API,
              "java..",
              "javax.xml.stream..",
              "com.fasterxml.jackson.core..",
              "org.apache.commons.csv..");

  @ArchTest
  static final ArchRule devicesKnowOnlyTheApiAndTheirFormat =
      classes()
          .that()
          .resideInAPackage(DEVICES)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(DEVICES, API, "java..", "com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule theArchiveKnowsOnlyTheApiScenariosAndItsFormats =
      classes()
          .that()
          .resideInAPackage(ARCHIVE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ARCHIVE,
              API,
              SCENARIO,
              "java..",
              "com.fasterxml.jackson..",
              "org.apache.commons.csv..",
              "org.apache.parquet..",
              "blue.strategic.parquet..");

  @ArchTest
  static final ArchRule aRaceKnowsTheKernelButNotWhereBundlesComeFrom =
      classes()
          .that()
          .resideInAPackage(RACE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              RACE,
              API,
              KERNEL,
              SCENARIO,
              "java..",
              "com.fasterxml.jackson..",
              "org.apache.commons.csv..",
              "org.apache.commons.statistics..");

  @ArchTest
  static final ArchRule onlyTheClusterSpeaksWithIgnite =
      noClasses()
          .that()
          .resideOutsideOfPackage(CLUSTER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.ignite..");

  @ArchTest
  static final ArchRule theClusterKnowsOnlyRacesAndIgnite =
      classes()
          .that()
          .resideInAPackage(CLUSTER)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              CLUSTER, RACE, "java..", "com.fasterxml.jackson..", "org.apache.ignite..");

  @ArchTest static final ArchRule theIndexKnowsNoOtherRoom = bundleAlone(INDEX);

  @ArchTest static final ArchRule theIndexOnAClusterKnowsNoOtherRoom = bundleAlone(CLUSTER_INDEX);

  @ArchTest static final ArchRule theEngineKnowsNoOtherRoom = bundleAlone(ENGINE);

  @ArchTest static final ArchRule fixedControlKnowsNoOtherRoom = bundleAlone(FIXED);

  @ArchTest static final ArchRule pressureControlKnowsNoOtherRoom = bundleAlone(PRESSURE);

  @ArchTest static final ArchRule thePlannerKnowsNoOtherRoom = bundleAlone(PLANNER);
  @ArchTest static final ArchRule actuatedControlKnowsNoOtherRoom = bundleAlone(ACTUATED);

  @ArchTest static final ArchRule coordinatedControlKnowsNoOtherRoom = bundleAlone(COORDINATED);

  @ArchTest static final ArchRule theDriverKnowsNoOtherRoom = bundleAlone(COAP_DEVICE);

  @ArchTest static final ArchRule theRoadsideKnowsNoOtherRoom = bundleAlone(ROADSIDE);

  private static ArchRule bundleAlone(String bundle) {
    return noClasses()
        .that()
        .resideInAPackage(bundle)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.of(BUNDLES, FRAMEWORK)
                .flatMap(List::stream)
                .filter(room -> !room.equals(bundle))
                .toArray(String[]::new));
  }

  @ArchTest
  static final ArchRule theProtocolIsThatOfItsTwoEndsOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages(WIRE, COAP_DEVICE, ROADSIDE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WIRE, "org.eclipse.californium..");

  @ArchTest
  static final ArchRule nobodyLooksIntoABundle =
      noClasses()
          .that()
          .resideInAPackage(API)
          .or()
          .resideInAnyPackage(FRAMEWORK.toArray(String[]::new))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BUNDLES.toArray(String[]::new));

  @ArchTest
  static final ArchRule onlyTheRuntimeSpeaksToTheFramework =
      noClasses()
          .that()
          .resideOutsideOfPackage(RUNTIME)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.osgi.framework..", "org.apache.felix..");

  @ArchTest
  static final ArchRule theRuntimeKnowsNeitherKernelNorOutputsNorCommandLine =
      noClasses()
          .that()
          .resideInAnyPackage(RUNTIME, SCENARIO)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(KERNEL, OUTPUT, DEVICES, ARCHIVE, RACE, CLUSTER, CLI);

  @ArchTest
  static final ArchRule noPackageCycles =
      slices().matching("org.lukou.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noWallClockWhereResultsAreMade =
      noClasses()
          .that()
          .resideOutsideOfPackages(RUNTIME, CLI, COAP_DEVICE, ROADSIDE, TCK)
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule noUnseededRandomNumbers =
      noClasses()
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocalRandom.class);

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Impl")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils");
}
