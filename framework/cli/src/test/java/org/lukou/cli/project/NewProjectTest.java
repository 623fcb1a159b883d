package org.lukou.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.RunException;

class NewProjectTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void everyKindHasFourFilesWithoutPlaceholders(PluginKind kind) throws Exception {
    PluginName name = PluginName.of("my-thing", "org.example.thing");
    Path project = directory.resolve("deep/my-thing");
    List<Path> files = NewProject.write(kind, name, project);
    assertEquals(
        List.of(
            project.resolve("pom.xml"),
            project.resolve("src/main/java/org/example/thing/MyThing.java"),
            project.resolve("src/test/java/org/example/thing/MyThingTest.java"),
            project.resolve("README.md")),
        files);
    for (Path file : files) {
      String text = Files.readString(file);
      assertFalse(text.contains("${"), file + ": " + text);
      assertFalse(text.contains("@project"), file + ": " + text);
    }
    assertTrue(Files.readString(files.get(1)).contains("\"my-thing\""));
  }

  @Test
  void whatExistsIsLeftAlone() throws Exception {
    Path file = Files.writeString(directory.resolve("mine"), "mine");
    PluginName name = PluginName.of("mine", null);
    RunException told =
        assertThrows(RunException.class, () -> NewProject.write(PluginKind.CONTROLLER, name, file));
    assertTrue(told.getMessage().contains(file + " exists already"), told.getMessage());
    assertEquals("mine", Files.readString(file));
    assertThrows(
        RunException.class, () -> NewProject.write(PluginKind.CONTROLLER, name, directory));
    assertFalse(Files.exists(directory.resolve("pom.xml")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"controller", "string", "test"})
  void aClassIsNotCalledAsOneThatItUses(String word) throws Exception {
    Path project = directory.resolve(word);
    PluginName name = PluginName.of(word, null);
    RunException told =
        assertThrows(
            RunException.class, () -> NewProject.write(PluginKind.CONTROLLER, name, project));
    assertTrue(told.getMessage().contains("choose another name"), told.getMessage());
    assertFalse(Files.exists(project));
  }

  @Test
  void anUnknownKindIsToldWithTheNearest() {
    RunException told = assertThrows(RunException.class, () -> PluginKind.of("controler"));
    assertTrue(told.getMessage().contains("Did you mean \"controller\"?"), told.getMessage());
  }

  @Test
  void theApiIsInstalledOnceAndReplacedWhenItHasChanged() throws Exception {
    Path home = directory.resolve("home");
    for (String file :
        List.of(
            "pom.xml",
            "plugin-api/pom.xml",
            "plugin-api/api/pom.xml",
            "plugin-api/tck/pom.xml",
            "plugin-api/api/target/api-1.jar",
            "plugin-api/tck/target/tck-1.jar")) {
      Files.createDirectories(home.resolve(file).getParent());
      Files.writeString(home.resolve(file), file);
    }
    LocalMaven maven = new LocalMaven(directory.resolve("repository"));
    assertTrue(maven.install(new Home(home), "1"));
    assertFalse(maven.install(new Home(home), "1"));
    Files.writeString(home.resolve("plugin-api/api/target/api-1.jar"), "another");
    assertTrue(maven.install(new Home(home), "1"));
    assertEquals(
        "another", Files.readString(maven.directory().resolve("org/lukou/api/1/api-1.jar")));
  }

  @Test
  void anInstallationThatIsNotBuiltIsToldSo() {
    LocalMaven maven = new LocalMaven(directory.resolve("repository"));
    RunException told =
        assertThrows(
            RunException.class, () -> maven.install(new Home(directory.resolve("empty")), "1"));
    assertTrue(told.getMessage().contains("./mvnw package"), told.getMessage());
  }
}
