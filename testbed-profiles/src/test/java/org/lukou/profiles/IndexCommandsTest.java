package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a run recorded goes into files and comes back, and leaves the index when asked to. */
@Timeout(120)
class IndexCommandsTest {

  private static final int SAMPLES_RECORDED = 5_920; // of 192 lanes and 16 junctions, ten times
  private static final String SAMPLES =
      "time,run,device,quantity,junction,longitude,latitude,value\r\n";
  private static final String ODD =
      SAMPLES
          + "1969-12-31T23:59:59.999Z,,d,odd,,,,NaN\r\n"
          + "2020-01-01T00:00:00.000Z,r,d,odd,\"路口,\"\"1\"\"\",120.1,-0.0,-0.0\r\n"
          + "2020-01-01T00:00:00.000Z,r,d,odd,\"路口,\"\"1\"\"\",120.1,-0.0,-0.0\r\n"
          + "2020-01-01T00:00:01.000Z,r,d,odd,\"路口,\"\"1\"\"\",120.1,-0.0,NaN:fff8dead00000001\r\n"
          + "2020-01-01T00:00:02.000Z,r,d,odd,\"路口,\"\"1\"\"\",120.1,-0.0,0.30000000000000004\r\n"
          + "2020-01-01T00:00:03.000Z,r,d,odd,\"路口,\"\"1\"\"\",120.1,-0.0,-Infinity\r\n"
          + "2020-01-01T00:00:04.000Z,r,d,odd,\"路口,\"\"1\"\"\",120.1,-0.0,4.9E-324\r\n";

  @TempDir private static Path recorded;

  @TempDir private Path directory;
  private Path runs;

  @BeforeAll
  static void makesOneRun() throws Exception {
    CommandLineRun.json(recorded, "hangzhou", "--duration=300").object();
  }

  @BeforeEach
  void copiesIt() throws Exception {
    runs = directory.resolve("runs");
    try (Stream<Path> files = Files.walk(recorded)) {
      for (Path file : files.toList()) {
        Files.copy(file, runs.resolve(recorded.relativize(file)));
      }
    }
  }

  private static CommandLineRun call(Path runs, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--runs", runs.toString(), "--profile", "hangzhou"));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private static String said(Path runs, String... arguments) {
    CommandLineRun done = call(runs, arguments);
    assertEquals(0, done.code(), done.err());
    return done.out();
  }

  private String csv(Path of) throws Exception {
    Path to = directory.resolve("csv-" + of.getFileName());
    said(of, "index", "export", "--to", to.toString(), "--format", "csv");
    return Files.readString(to.resolve("samples.csv"))
        + Files.readString(to.resolve("entries.csv"));
  }

  private long found(Path of, String question) {
    return said(of, "search", question, "--all", "--json").lines().count();
  }

  @Test
  void whatIsExportedComesBackToTheLastBitAndNeverTwice() throws Exception {
    String expected = csv(runs);
    Path parquet = directory.resolve("parquet");
    said(runs, "index", "export", "--to", parquet.toString());
    Path other = directory.resolve("other");
    said(other, "index", "import", parquet.toString());
    assertEquals(expected, csv(other));
    assertEquals(1 + SAMPLES_RECORDED + 1 + 161, expected.lines().count());

    neverTwice(other, directory.resolve("csv-runs"));
    neverTwice(runs, parquet);
    assertEquals(SAMPLES_RECORDED, found(runs, "value>=0"));
  }

  private void neverTwice(Path into, Path files) {
    String again = said(into, "index", "import", files.toString());
    assertTrue(again.contains(": 0 samples added, 5,920 were there"), again);
    assertTrue(again.contains(": 0 entries added, 161 were there"), again);
  }

  @Test
  void numbersAndTextsOfEveryKindSurviveBothFormats() throws Exception {
    Path csv = Files.writeString(directory.resolve("odd.csv"), ODD);
    Path first = directory.resolve("first");
    said(first, "index", "import", csv.toString());
    Path parquet = directory.resolve("odd.parquet");
    said(first, "index", "export", "quantity:odd", "--to", parquet.toString());
    Path second = directory.resolve("second");
    said(second, "index", "import", parquet.toString());
    said(second, "index", "export", "--samples", "--to", csv.toString());
    assertEquals(ODD, Files.readString(csv));
  }

  @Test
  void anImportThatStoppedHalfwayIsCompletedByAnother() throws Exception {
    Path whole = Files.writeString(directory.resolve("whole.csv"), ODD);
    List<String> some = new ArrayList<>(ODD.lines().toList());
    some.subList(3, 7).clear();
    Path part = Files.write(directory.resolve("part.csv"), some);
    Path other = directory.resolve("other");
    said(other, "index", "import", part.toString());
    String completed = said(other, "index", "import", whole.toString());
    assertTrue(completed.contains(": 4 samples added, 3 were there"), completed);
    said(other, "index", "delete", "quantity:odd", "--yes");
    String anew = said(other, "index", "import", whole.toString());
    assertTrue(anew.contains(": 7 samples added, 0 were there"), anew);
  }

  @Test
  void oneBadRowAndNothingIsImported() throws Exception {
    Path good = Files.writeString(directory.resolve("good.csv"), ODD);
    Path bad = Files.writeString(directory.resolve("bad.csv"), ODD.replace("4.9E-324", "4,9"));
    Path other = directory.resolve("other");
    CommandLineRun refused = call(other, "index", "import", good.toString(), bad.toString());
    assertEquals(1, refused.code());
    assertEquals("lukou: %s, row 7: it has 9 cells, the header 8%n".formatted(bad), refused.err());
    assertFalse(Files.exists(other));
  }

  @Test
  void aDeletionTellsWhatItFindsAsksAndFreesRoom() throws Exception {
    InputStream in = System.in;
    try {
      System.setIn(new ByteArrayInputStream("no\n".getBytes(StandardCharsets.UTF_8)));
      CommandLineRun refused = call(runs, "index", "delete", "quantity:speed");
      assertEquals(1, refused.code());
      assertTrue(
          refused.err().startsWith("1,920 samples and 0 entries would be deleted"), refused.err());
      System.setIn(new ByteArrayInputStream("yes\n".getBytes(StandardCharsets.UTF_8)));
      assertTrue(
          said(runs, "index", "delete", "quantity:speed").startsWith("1,920 samples"), "not told");
    } finally {
      System.setIn(in);
    }
    assertEquals(SAMPLES_RECORDED - 1_920, found(runs, "value>=0"));
  }

  @Test
  void theRoomOfWhatWasDeletedIsFreeAfterwards() throws Exception {
    StringBuilder noise = new StringBuilder(SAMPLES);
    Instant begin = Instant.parse("2020-01-01T00:00:00Z");
    for (int i = 0; i < 20_000; i++) {
      noise.append("%s,,d,noise,,,,%s\r\n".formatted(begin.plusSeconds(i), Math.sin(i)));
    }
    Path csv = Files.writeString(directory.resolve("noise.csv"), noise);
    Path other = directory.resolve("other");
    said(other, "index", "import", csv.toString());
    String middle = LocalDateTime.ofInstant(begin.plusSeconds(10_000), ZoneId.systemDefault()) + "";
    String half = said(other, "index", "delete", "quantity:noise", "--since", middle, "--yes");
    assertTrue(half.startsWith("10,000 samples and 0 entries deleted"), half);
    double[] megabytes =
        Stream.of(half.split("\\s+"))
            .filter(word -> word.matches("\\d+\\.\\d+"))
            .mapToDouble(Double::parseDouble)
            .toArray();
    assertTrue(megabytes[0] > 0.15 && megabytes[1] < 0.7 * megabytes[0], half);
  }

  @Test
  void deletingByValueOrKindLeavesTheOthers() {
    long above = found(runs, "value>3");
    assertTrue(above > 0);
    String told = said(runs, "index", "delete", "--above", "3", "--yes");
    assertTrue(told.startsWith("%,d samples and 0 entries deleted".formatted(above)), told);
    assertEquals(160, found(runs, "kind:decision"));
    said(runs, "index", "delete", "--kind", "decision", "--yes");
    assertEquals(1, found(runs, "from:2000-01-01"));
    assertEquals(SAMPLES_RECORDED - above, found(runs, "value>=0"));
  }

  @Test
  void whatIsOlderThanIsKeptGoes() throws Exception {
    Path odd = Files.writeString(directory.resolve("odd.csv"), ODD);
    said(runs, "index", "import", odd.toString());
    String dry = said(runs, "index", "retain", "--keep", "30d", "--dry-run");
    assertTrue(dry.startsWith("7 samples and 0 entries are older than"), dry);
    said(runs, "index", "retain", "--keep", "30d");
    assertEquals(SAMPLES_RECORDED, found(runs, "value>=-1"));
  }

  @Test
  void aRunLetsGoOfWhatItsProfileDoesNotKeep() throws Exception {
    Path city = Files.createDirectory(directory.resolve("city"));
    for (String file : List.of("profile.json", "network.json", "demand.json")) {
      Files.copy(Path.of("hangzhou").resolve(file), city.resolve(file));
    }
    Path profile = city.resolve("profile.json");
    String retaining =
        "\"extensions\": { \"lukou.index\": { \"kind\": \"optional\", \"type\": \"json\","
            + " \"json\": { \"retentionDays\": 30 } },";
    Files.writeString(profile, Files.readString(profile).replace("\"extensions\": {", retaining));
    Path odd = Files.writeString(directory.resolve("odd.csv"), ODD);
    said(runs, "index", "import", odd.toString());
    CommandLineRun.json(runs, profile.toString(), "--duration=60").object();
    assertEquals(0, found(runs, "quantity:odd"));
    assertEquals(2, found(runs, "kind:run"));
  }

  @Test
  void whatCannotBeDoneIsToldInOneSentence() throws Exception {
    Path latin = directory.resolve("x.csv");
    Files.write(latin, new byte[] {'t', 'i', (byte) 0xe9, '\n'});
    Path noParquet = Files.writeString(directory.resolve("x.parquet"), "PAR1");
    String here = directory.toString();
    List<List<String>> calls =
        List.of(
            List.of("export", "foo:bar", "--to", here + "/x"),
            List.of("export", "--to", here + "/x.json"),
            List.of("export", "--to", here + "/none/x.csv"),
            List.of("export", "guard", "--samples", "--to", here + "/y.csv"),
            List.of("import", here + "/none.csv"),
            List.of("import", here),
            List.of("import", here + "/runs/index/lock"),
            List.of("import", latin.toString()),
            List.of("import", noParquet.toString()),
            List.of("delete", "guard", "--yes"),
            List.of("retain", "--keep", "soon"));
    for (List<String> call : calls) {
      List<String> arguments = new ArrayList<>(List.of("index"));
      arguments.addAll(call);
      CommandLineRun refused = call(runs, arguments.toArray(String[]::new));
      assertEquals(1, refused.code(), call.toString());
      assertEquals(1, refused.err().lines().count(), refused.err());
    }
    assertEquals(2, call(runs, "index", "delete", "--yes").code());
    assertEquals(2, call(runs, "index").code());
  }
}
