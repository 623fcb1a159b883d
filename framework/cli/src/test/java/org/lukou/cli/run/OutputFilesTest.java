package org.lukou.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {

  @TempDir private Path directory;

  @Test
  void theSeedGoesBeforeTheEnding() {
    OutputFiles files =
        new OutputFiles(null, Path.of("a/b.c/replay"), Path.of("trips.xml"), Path.of(".csv"))
            .forSeed(12);
    assertEquals(
        new OutputFiles(
            null,
            Path.of("a/b.c/replay-seed-12"),
            Path.of("trips-seed-12.xml"),
            Path.of(".csv-seed-12")),
        files);
  }

  @Test
  void whatCannotBeWrittenIsRefusedBeforehand() throws Exception {
    Path good = directory.resolve("x");
    new OutputFiles(good, null, null, null).check();
    OutputFiles.NONE.check();
    refused(new OutputFiles(directory, null, null, null), "is a directory");
    refused(
        new OutputFiles(null, directory.resolve("no/where.txt"), null, null),
        "--replay: cannot write");
    refused(
        new OutputFiles(good, null, null, directory.resolve("./x")),
        "--trace and --vehicles name the same file");
    refused(
        new OutputFiles(null, null, directory.resolve("x.part"), good),
        "--tripinfo and --vehicles name the same file");
    refused(
        new OutputFiles(null, null, Path.of(""), null), "--tripinfo: cannot write a file whose");
  }

  private static void refused(OutputFiles files, String words) {
    Exception e = assertThrows(RunException.class, files::check);
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }
}
