package org.lukou.profiles;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lukou.cli.Lukou;
import org.lukou.cli.run.Json;
import picocli.CommandLine;

/** One call of the command line, in this process, on the bundles of the build. */
final class CommandLineRun {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final int code;

  private CommandLineRun(String... arguments) {
    CommandLine lukou = Lukou.commandLine();
    lukou.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    code = lukou.execute(arguments);
  }

  /** Calls any command. */
  static CommandLineRun of(String... arguments) {
    return new CommandLineRun(arguments);
  }

  /** Calls {@code run --json --quiet} with its records below a directory. */
  static CommandLineRun json(Path runs, String... arguments) {
    List<String> all = new ArrayList<>(List.of("run", "--json", "--quiet", "--runs", "" + runs));
    all.addAll(List.of(arguments));
    return new CommandLineRun(all.toArray(String[]::new));
  }

  int code() {
    return code;
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /** Returns what was printed on stdout, which must be exactly one JSON object. */
  JsonNode object() throws Exception {
    if (code != 0) {
      throw new AssertionError("exit code " + code + ": " + err);
    }
    return Json.mapper().readTree(out());
  }

  /** Returns the record of the only run below a directory. */
  static JsonNode onlyRecord(Path runs) throws Exception {
    return Json.mapper().readTree(onlyRun(runs).resolve("run.json").toFile());
  }

  /** Returns the directory of the only run below a directory, which may hold an index too. */
  static Path onlyRun(Path runs) throws Exception {
    try (Stream<Path> directories = Files.list(runs)) {
      List<Path> all = directories.filter(run -> Files.exists(run.resolve("run.json"))).toList();
      if (all.size() != 1) {
        throw new AssertionError("not exactly one record: " + all);
      }
      return all.get(0);
    }
  }
}
