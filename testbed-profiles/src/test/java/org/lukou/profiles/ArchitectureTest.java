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
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

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
  private static final String KERNEL = "org.lukou.kernel..";
  private static final String RUNTIME = "org.lukou.runtime..";
  private static final String SCENARIO = "org.lukou.scenario..";
  private static final String OUTPUT = "org.lukou.output..";
  private static final String CLI = "org.lukou.cli..";
  private static final String ENGINE = "org.lukou.traffic.sim..";
  private static final String FIXED = "org.lukou.control.fixed..";
  private static final String PRESSURE = "org.lukou.control.pressure..";

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

  @ArchTest static final ArchRule theEngineKnowsNoOtherRoom = bundleAlone(ENGINE, FIXED, PRESSURE);

  @ArchTest
  static final ArchRule fixedControlKnowsNoOtherRoom = bundleAlone(FIXED, ENGINE, PRESSURE);

  @ArchTest
  static final ArchRule pressureControlKnowsNoOtherRoom = bundleAlone(PRESSURE, ENGINE, FIXED);

  private static ArchRule bundleAlone(String bundle, String other, String another) {
    return noClasses()
        .that()
        .resideInAPackage(bundle)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(other, another, KERNEL, RUNTIME, SCENARIO, OUTPUT, CLI);
  }

  @ArchTest
  static final ArchRule nobodyLooksIntoABundle =
      noClasses()
          .that()
          .resideInAnyPackage(API, KERNEL, RUNTIME, SCENARIO, OUTPUT, CLI)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ENGINE, FIXED, PRESSURE);

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
          .resideInAnyPackage(KERNEL, OUTPUT, CLI);

  @ArchTest
  static final ArchRule noPackageCycles =
      slices().matching("org.lukou.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noWallClockWhereResultsAreMade =
      noClasses()
          .that()
          .resideOutsideOfPackages(RUNTIME, CLI)
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
