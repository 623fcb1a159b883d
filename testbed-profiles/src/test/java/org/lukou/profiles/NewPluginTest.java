package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.cli.command.RunOptions;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.OutputFiles;
import org.lukou.cli.run.Progress;
import org.lukou.cli.run.RecordedRun;
import org.lukou.runtime.BundleRecord;
import org.lukou.runtime.profile.ProfileReader;
import picocli.CommandLine;

/**
 * What {@code lukou new} writes builds with the real Maven, without the network and without
 * touching the user's repository, keeps its contract, and runs. Takes a minute, so it is asked for
 * with {@code -Dlukou.new=true}.
 */
@Timeout(600)
@EnabledIfSystemProperty(named = "lukou.new", matches = "true")
class NewPluginTest {

  private static final String REPOSITORY = "maven.repo.local";

  @TempDir private Path directory;
  private String given;

  @BeforeEach
  void keepTheApiOutOfTheUsersRepository() {
    given = System.getProperty(REPOSITORY);
    System.setProperty(REPOSITORY, directory.resolve("repository").toString());
  }

  @AfterEach
  void forget() {
    if (given == null) {
      System.clearProperty(REPOSITORY);
    } else {
      System.setProperty(REPOSITORY, given);
    }
  }

  @Test
  void aNewControllerDrivesTheCityAndItsNextBuildTakesOver() throws Exception {
    Path project = begin("controller", "my-policy");
    build(project, "verify");
    JsonNode result =
        run("--controller=my-policy", "--bundle=" + project.resolve("target"), "--duration=300");
    assertEquals("my-policy", result.path("controller").asText());

    try (RecordedRun recorded = beginLongRun(project.resolve("target"))) {
      CompletableFuture<?> end = CompletableFuture.runAsync(() -> complete(recorded));
      recorded.city().await(60);
      String before = digest(recorded);
      Path source = project.resolve("src/main/java/com/example/mypolicy/MyPolicy.java");
      Files.writeString(source, Files.readString(source).replace("margin\", 0", "margin\", 2"));
      build(project, "package", "-DskipTests");
      while (digest(recorded).equals(before)) {
        Thread.onSpinWait();
      }
      recorded.city().await(recorded.city().run().kernel().timeSeconds() + 60);
      recorded.city().stop();
      end.get(60, TimeUnit.SECONDS);
      assertEquals("my-policy", recorded.city().controller());
    }
  }

  @Test
  void aNewWorldHasTheCitysTraffic() throws Exception {
    Path project = begin("world", "flat-city");
    build(project, "verify");
    JsonNode result =
        run("--world=flat-city", "--bundle=" + project.resolve("target"), "--duration=900");
    assertTrue(result.path("metrics").path("throughput").asInt() > 100, result.toString());
  }

  @Test
  void aNewDriverLooksForTheDevicesOfAList() throws Exception {
    Path project = begin("device", "loop-box");
    build(project, "verify");
    Path list = directory.resolve("devices.json");
    Files.writeString(list, "{\"devices\": [{\"address\": \"udp://127.0.0.1:9\"}]}");
    JsonNode result =
        run(
            "--driver=loop-box",
            "--devices=" + list,
            "--bundle=" + project.resolve("target"),
            "--duration=3");
    assertTrue(
        result.path("warnings").toString().contains("no device has answered the last command"),
        result.toString());
  }

  private Path begin(String kind, String name) {
    Path project = directory.resolve(name);
    CommandLineRun created = CommandLineRun.of("new", kind, name, "--dir=" + project);
    assertEquals(0, created.code(), created.err());
    CommandLineRun again = CommandLineRun.of("new", kind, name, "--dir=" + project);
    assertEquals(1, again.code());
    assertTrue(again.err().contains("exists already"), again.err());
    return project;
  }

  private void build(Path project, String... goals) throws Exception {
    Path user = Path.of(given == null ? System.getProperty("user.home") : given);
    Path tail = given == null ? user.resolve(".m2/repository") : user;
    List<String> command = new ArrayList<>();
    command.add(Home.current().directory().resolve("mvnw").toString());
    command.addAll(List.of("-B", "-o", "-q"));
    command.add("-D" + REPOSITORY + "=" + directory.resolve("repository"));
    command.add("-D" + REPOSITORY + ".tail=" + tail);
    command.addAll(List.of(goals));
    File log = directory.resolve("build.log").toFile();
    ProcessBuilder maven = new ProcessBuilder(command).directory(project.toFile());
    maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = maven.redirectErrorStream(true).redirectOutput(log).start();
    assertTrue(process.waitFor(300, TimeUnit.SECONDS), "the build does not end");
    assertEquals(0, process.exitValue(), () -> text(log));
  }

  private static String text(File file) {
    try {
      return Files.readString(file.toPath());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode run(String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of("hangzhou"));
    all.addAll(List.of(options));
    return CommandLineRun.json(directory.resolve("runs"), all.toArray(String[]::new)).object();
  }

  private RecordedRun beginLongRun(Path deploy) throws Exception {
    RecordedRun recorded =
        new RecordedRun(
            Home.current().repositories(List.of()),
            directory.resolve("runs"),
            "swap",
            new Progress(System.err, Progress.Detail.NOTHING));
    RunOptions options = new RunOptions();
    new CommandLine(options).parseArgs("--controller", "my-policy", "--duration=86400");
    recorded.begin(
        () -> options.applyTo(ProfileReader.read(Home.current().profiles().find("hangzhou"))),
        deploy);
    return recorded;
  }

  private static void complete(RecordedRun recorded) {
    try {
      recorded.complete(200, OutputFiles.NONE);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(RecordedRun recorded) {
    return recorded.testbed().bundles().stream()
        .filter(bundle -> bundle.symbolicName().equals("my-policy"))
        .map(BundleRecord::sha256)
        .findFirst()
        .orElseThrow();
  }
}
