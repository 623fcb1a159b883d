package org.lukou.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;

class ShutdownTest {

  private static final int CYCLES = 20;

  @TempDir Path directory;

  @Test
  void leavesNoThreadAfterTwentyCycles() throws Exception {
    TestCity city = TestCity.small(directory);
    Profile profile = city.profile();
    Set<Thread> before = threads();
    long begin = System.nanoTime();
    for (int i = 0; i < CYCLES; i++) {
      Testbed testbed = Testbed.start(profile, city.repository(), Set.of("fixed-time"), null);
      testbed.watch(directory.resolve("deploy"), message -> {});
      testbed.close();
      testbed.close();
    }
    System.out.printf(
        "start and stop, %d times: %.0f ms each%n",
        CYCLES, (System.nanoTime() - begin) / 1e6 / CYCLES);
    assertNoneBut(before);
  }

  @Test
  void leavesNothingAfterAFailedStart() throws Exception {
    TestCity city = TestCity.small(directory);
    Profile profile = city.profile();
    Set<Thread> before = threads();
    Path cache = directory.resolve("cache");
    assertThrows(
        ProfileException.class,
        () -> Testbed.start(profile, city.repository(), Set.of("nobody"), cache));
    assertNoneBut(before);
    Testbed.start(profile, city.repository(), Set.of(), cache).close();
  }

  @Test
  void letsGoOfTheClassesOfItsBundles() throws Exception {
    WeakReference<ClassLoader> loader = loaderOfAClosedTestbed();
    for (int i = 0; i < 50 && loader.get() != null; i++) {
      System.gc();
      byte[][] pressure = new byte[16][1 << 20];
      assertEquals(16, pressure.length);
    }
    assertNull(loader.get());
  }

  @Test
  void refusesACacheThatIsInUse() throws Exception {
    TestCity city = TestCity.small(directory);
    Profile profile = city.profile();
    Path cache = Files.createDirectories(directory.resolve("cache"));
    try (Testbed first = Testbed.start(profile, city.repository(), Set.of(), cache)) {
      ProfileException e =
          assertThrows(
              ProfileException.class,
              () -> Testbed.start(profile, city.repository(), Set.of(), cache));
      Says.assertSays(e, "The OSGi runtime cannot work in", "end the other run");
      assertEquals(5, first.bundles().size());
    }
  }

  private WeakReference<ClassLoader> loaderOfAClosedTestbed() throws Exception {
    try (Testbed testbed = TestCity.small(directory).start("fixed-time")) {
      return new WeakReference<>(
          testbed.controller("fixed-time").orElseThrow().getClass().getClassLoader());
    }
  }

  /** Felix's own shutdown thread may take a moment to end after the framework has stopped. */
  private static void assertNoneBut(Set<Thread> before) throws InterruptedException {
    List<String> left = new ArrayList<>();
    for (Thread thread : threads()) {
      if (!before.contains(thread)) {
        thread.join(1_000);
        if (thread.isAlive()) {
          left.add(thread.getName());
        }
      }
    }
    assertEquals(List.of(), left);
  }

  private static Set<Thread> threads() {
    return Set.copyOf(Thread.getAllStackTraces().keySet());
  }
}
