package org.lukou.cli.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.lukou.cli.ExitCode;
import org.lukou.cli.race.RaceProgress;
import org.lukou.cli.race.TestbedStacks;
import org.lukou.cli.race.Verification;
import org.lukou.race.RaceException;
import org.lukou.race.execute.CellExecutor;
import org.lukou.race.report.ResultsFile;
import org.lukou.race.result.CellRecord;
import org.lukou.race.run.Places;
import org.lukou.runtime.profile.ProfileException;

/** Verifies a file of results and tells what came of it. */
final class VerifyTask {

  private final VerifyOptions options;
  private final Path data;
  private final PrintWriter out;
  private final RaceProgress progress;

  VerifyTask(VerifyOptions options, Path data, PrintWriter out, RaceProgress progress) {
    this.options = options;
    this.data = data;
    this.out = out;
    this.progress = progress;
  }

  /** Returns the exit code. */
  int run(TestbedStacks stacks, Places places, CellExecutor executor)
      throws RaceException, ProfileException, InterruptedException {
    if (options.sample() < 1) {
      throw new RaceException("--sample is " + options.sample() + "; choose 1 or more");
    }
    boolean follows = ResultsFile.followsFromItsCells(options.file());
    List<CellRecord> all = ResultsFile.read(options.file());
    List<CellRecord> drawn = Verification.sample(all, options.sample(), System.nanoTime());
    Verification verification = new Verification(stacks, places);
    verification.look(data, drawn);
    progress.begin(drawn.size(), 0);
    List<Verification.Outcome> outcomes =
        verification.run(drawn, (cells, finish) -> executor.run(cells, told(finish)));
    outcomes.forEach(this::tell);
    boolean same = outcomes.stream().allMatch(Verification.Outcome::same);
    out.printf(
        "%d of %d cells run again, %s; what the file says of them together %s%n",
        drawn.size(),
        all.size(),
        same ? "all the same to the last bit" : "NOT all the same",
        follows ? "follows from its cells" : "does NOT follow from its cells");
    out.flush();
    return same && follows ? ExitCode.OK : ExitCode.DIFFERENT;
  }

  private CellExecutor.Finish told(CellExecutor.Finish finish) {
    return record -> {
      progress.ended(record);
      finish.take(record);
    };
  }

  private void tell(Verification.Outcome outcome) {
    out.printf("%-10s %s%n", outcome.same() ? "the same" : "DIFFERENT", outcome.cell());
    outcome.changes().forEach(change -> out.println("           " + change));
  }
}
