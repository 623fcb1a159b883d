package org.lukou.benchmarks.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CompareTest {

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    CommandLine command = Compare.commandLine().setErr(new PrintWriter(err));
    return command.execute(arguments);
  }

  @Test
  void saysWhichFilesAreMissingAndWhereTheyComeFrom() throws Exception {
    Path jinan = Files.createDirectories(folder.resolve("Jinan/3_4"));
    Files.createFile(jinan.resolve("roadnet_3_4.json"));
    Files.createFile(jinan.resolve("anon_3_4_jinan_real.json"));
    assertEquals(1, execute("--data", folder.toString()));
    String told = err.toString();
    assertTrue(!told.contains("anon_3_4_jinan_real.json with"), told);
    assertTrue(told.contains("anon_3_4_jinan_real_2000.json with roadnet_3_4.json"), told);
    assertTrue(told.contains("anon_4_4_hangzhou_real.json with roadnet_4_4.json"), told);
    assertTrue(told.contains("https://github.com/usail-hkust/LLMTSCS"), told);
  }

  @Test
  void saysThatADirectoryIsMissing() {
    assertEquals(1, execute("--data", folder.resolve("nowhere").toString()));
    assertTrue(err.toString().contains("nowhere cannot be searched"), err.toString());
  }

  @Test
  void refusesAnIntervalThatNobodyPublished() {
    assertEquals(2, execute("--data", folder.toString(), "--decision-interval", "20"));
    assertTrue(err.toString().contains("--decision-interval is 30 or 15"), err.toString());
  }
}
