package org.lukou.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {

  @TempDir Path directory;

  @Test
  void replacesAnEarlierFileOnlyWhenPublished() throws IOException {
    Path place = Files.writeString(directory.resolve("f"), "old");
    PartFile file = PartFile.beside(place);
    file.write("new");

    assertEquals("old", Files.readString(place));
    file.publish();
    assertEquals("new", Files.readString(place));
  }

  @Test
  void leavesAnEarlierFileWhenGivenUp() throws IOException {
    Path place = Files.writeString(directory.resolve("f"), "old");
    PartFile file = PartFile.beside(place);
    file.write("new");
    file.discard();
    file.publish();

    assertEquals("old", Files.readString(place));
    assertFalse(Files.exists(directory.resolve("f.part")));
  }

  @Test
  void keepsThePartAndAnEarlierFileWhenCutOff() throws IOException {
    Path place = Files.writeString(directory.resolve("f"), "old");
    PartFile file = PartFile.beside(place);
    file.write("new");
    file.keep();
    file.publish();

    assertEquals("old", Files.readString(place));
    assertEquals("new", Files.readString(directory.resolve("f.part")));
  }

  @Test
  void writesToWhatALinkPointsTo() throws IOException {
    Path target = Files.writeString(directory.resolve("target"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link"), target);
    PartFile file = PartFile.beside(link);
    file.write("new");
    file.publish();

    assertEquals("new", Files.readString(target));
    assertEquals(true, Files.isSymbolicLink(link));
  }

  @Test
  void refusesADirectoryBeforehand() throws IOException {
    Path place = Files.createDirectory(directory.resolve("f"));

    IOException e = assertThrows(IOException.class, () -> PartFile.beside(place));
    assertEquals("cannot write " + place + ": it is a directory; name a file", e.getMessage());
  }

  @Test
  void refusesAPipeBeforehand() throws Exception {
    Path pipe = directory.resolve("pipe");
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
    new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor();

    IOException e = assertThrows(IOException.class, () -> PartFile.beside(pipe));
    assertEquals(true, e.getMessage().contains("not an ordinary file"), e.getMessage());
  }
}
