package org.lukou.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lukou.cli.run.Home;
import org.lukou.cli.run.RunException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/**
 * {@code lukou bench index}: starts {@code benchmarks/index/run}, because the databases that the
 * index is measured beside are no part of the product.
 */
@Command(
    name = "index",
    description =
        "Measures the index beside SQLite and DuckDB (benchmarks/index/run; --help tells its options).")
public final class IndexBenchCommand implements Callable<Integer> {

  private static final String PROGRAM = "benchmarks/index/run";

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws RunException, InterruptedException {
    Path program = Home.current().directory().resolve(PROGRAM);
    if (!Files.isExecutable(program)) {
      throw new RunException(
          "there is no program %s; it comes with Lukou's sources".formatted(program));
    }
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new RunException("%s cannot be started: %s".formatted(program, e.getMessage()), e);
    }
  }
}
