package org.lukou.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** A directory with something in it cannot be replaced by a file. */
  @Test
  void saysWhatCannotBeReplaced() throws IOException {
    Path place = Files.createDirectories(directory.resolve("f").resolve("g")).getParent();
    PartFile file = PartFile.beside(place);

    IOException e = assertThrows(IOException.class, file::publish);
    assertEquals(true, e.getMessage().startsWith("cannot write " + place + ": "));
  }
}
