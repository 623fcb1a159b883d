package org.lukou.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.lukou.runtime.Says.assertSays;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropWatcherTest {

  @TempDir Path directory;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private Path deploy;
  private Testbed testbed;

  @BeforeEach
  void start() throws Exception {
    deploy = directory.resolve("deploy");
    testbed = TestCity.small(directory).start("fixed-time");
    testbed.watch(deploy, messages::add);
  }

  @AfterEach
  void stop() {
    testbed.close();
  }

  @Test
  void activatesARenamedJarOnce() throws Exception {
    Files.move(fixed("2.0.0", "v2"), deploy.resolve("fixed.jar"), StandardCopyOption.ATOMIC_MOVE);
    assertSays(message(), "test.fixed went from 1.0.0 to 2.0.0", "no other bundle was restarted");
    assertEquals("v2", testbed.controller("fixed-time").orElseThrow().toString());
    assertNull(messages.poll(400, TimeUnit.MILLISECONDS));

    Files.move(fixed("3.0.0", "v3"), deploy.resolve("fixed.jar"), StandardCopyOption.ATOMIC_MOVE);
    assertSays(message(), "test.fixed went from 2.0.0 to 3.0.0");
  }

  @Test
  void doesNotActivateAHalfWrittenJar() throws Exception {
    byte[] bytes = Files.readAllBytes(fixed("2.0.0", "v2"));
    int half = bytes.length / 2;
    try (OutputStream out = Files.newOutputStream(deploy.resolve("fixed.jar"))) {
      out.write(Arrays.copyOf(bytes, half));
      out.flush();
      assertSays(message(), "fixed.jar is refused: it is not a complete jar");
      assertEquals("v1", testbed.controller("fixed-time").orElseThrow().toString());
      out.write(bytes, half, bytes.length - half);
    }
    assertSays(message(), "test.fixed went from 1.0.0 to 2.0.0");
    assertNull(messages.poll(400, TimeUnit.MILLISECONDS));
  }

  @Test
  void takesWhatLiesThereAlready() throws Exception {
    Path drops = Files.createDirectories(directory.resolve("earlier"));
    Path jar = fixed("2.0.0", "v2");
    Files.move(jar, drops.resolve("fixed.jar"));
    testbed.watch(drops, messages::add);
    assertSays(message(), "test.fixed went from 1.0.0 to 2.0.0");
    Files.copy(drops.resolve("fixed.jar"), deploy.resolve("copy.jar"));
    assertSays(message(), "copy.jar: test.fixed 2.0.0 is active already");
  }

  @Test
  void ignoresTemporaryNames() throws Exception {
    Files.copy(fixed("2.0.0", "v2"), deploy.resolve(".fixed.jar"));
    Files.copy(fixed("2.0.0", "v2"), deploy.resolve("fixed.jar.part"));
    assertNull(messages.poll(600, TimeUnit.MILLISECONDS));
    assertEquals("v1", testbed.controller("fixed-time").orElseThrow().toString());
  }

  @Test
  void goesOnWhenTheDirectoryIsCleanedAwayAndMadeAgain() throws Exception {
    Path jar = fixed("2.0.0", "v2");
    Files.delete(deploy);
    Path target = Files.createDirectories(deploy);
    Files.move(jar, target.resolve("fixed.jar"));
    assertSays(message(), "test.fixed went from 1.0.0 to 2.0.0");
    Files.delete(target.resolve("fixed.jar"));
    Files.delete(target);
    assertNull(messages.poll(1_500, TimeUnit.MILLISECONDS));
    Files.createDirectories(target);
    Files.move(fixed("3.0.0", "v3"), target.resolve("fixed.jar"));
    assertSays(message(), "test.fixed went from 2.0.0 to 3.0.0");
  }

  @Test
  void leavesARefusedDropWhereItIs() throws Exception {
    Path jar = Files.writeString(deploy.resolve("text.jar"), "no jar");
    assertSays(message(), "text.jar is refused", "Nothing was changed");
    assertNotNull(Files.readString(jar));
  }

  @Test
  void triesARefusedDropAgainWhenWhatItNeedsHasCome() throws Exception {
    Path library =
        TestBundle.of("test.library", "1.0.0")
            .header("Export-Package", "test.library;version=1.0.0")
            .source("test.library", "Text", "public class Text {}")
            .build(directory.resolve("library.tmp"));
    Path user =
        TestBundle.controller("test.user", "1.0.0", "user", "u")
            .header("Import-Package", "test.library;version=\"[1,2)\",*")
            .build(directory.resolve("user.tmp"));
    Files.move(user, deploy.resolve("a-user.jar"));
    assertSays(message(), "a-user.jar is refused", "needs the package test.library");
    Files.move(library, deploy.resolve("b-library.jar"));
    assertSays(message(), "b-library.jar: test.library is active as 1.0.0");
    assertSays(message(), "a-user.jar: test.user is active as 1.0.0");
  }

  private String message() throws InterruptedException {
    String message = messages.poll(10, TimeUnit.SECONDS);
    assertNotNull(message, "nothing was reported");
    return message;
  }

  private Path fixed(String version, String label) throws Exception {
    return TestBundle.controller("test.fixed", version, "fixed-time", label)
        .build(directory.resolve("built-" + version + ".tmp"));
  }
}
