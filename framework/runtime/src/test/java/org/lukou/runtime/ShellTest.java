package org.lukou.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lukou.runtime.Says.assertSays;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.runtime.profile.ProfileException;

class ShellTest {

  /** Commands as the command line offers them. */
  public static final class Commands {
    private String swapped = "";

    public String swap(String controller) {
      swapped = controller;
      return "swapped to " + controller;
    }

    public void fail() {
      throw new IllegalStateException("this command fails");
    }
  }

  @TempDir Path directory;

  @Test
  void runsPipedCommandsUntilExit() throws Exception {
    PrintStream standard = System.out;
    try (Testbed testbed = TestCity.small(directory).start()) {
      Commands commands = new Commands();
      String said = session(testbed, commands, "help\nlb\nswap max-pressure\nexit\nswap never\n");
      assertEquals("max-pressure", commands.swapped);
      assertSays(
          said,
          "lukou:swap",
          "felix:lb",
          "scr:list",
          "test.world (1.0.0)",
          "swapped to max-pressure");
      assertSays(session(testbed, commands, "lukou:swap fixed-time"), "swapped to fixed-time");
    }
    assertEquals(standard, System.out);
  }

  @Test
  void saysWhatIsWrongAndGoesOn() throws Exception {
    try (Testbed testbed = TestCity.small(directory).start()) {
      Commands commands = new Commands();
      String said = session(testbed, commands, "nonsense\n\n# a remark\nfail\nswap x\n");
      assertSays(said, "nonsense", "Type \"help\"", "this command fails", "swapped to x");
    }
  }

  @Test
  void saysWhichBundlesAreMissing() throws Exception {
    TestCity city = TestCity.small(directory);
    Path felix = Path.of("target/test-repository/org/apache/felix");
    Path copy = directory.resolve("repository/org/apache/felix");
    for (String name : List.of("scr", "configadmin", "log")) {
      copy(felix.resolve("org.apache.felix." + name), copy.resolve("org.apache.felix." + name));
    }
    BundleRepository repository = new BundleRepository(List.of(directory.resolve("repository")));
    try (Testbed testbed = Testbed.start(city.profile(), repository, Set.of(), null)) {
      ProfileException e =
          assertThrows(ProfileException.class, () -> session(testbed, new Commands(), "help\n"));
      assertSays(e, "org.apache.felix.gogo.runtime", "were not found");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static String session(Testbed testbed, Commands commands, String typed)
      throws ProfileException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    InputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    testbed.shell(in, out, out, "lukou", commands, List.of("swap", "fail"));
    return said.toString(StandardCharsets.UTF_8);
  }
}
