package org.lukou.cli.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.Json;
import org.lukou.cli.run.RecordedRun;
import org.lukou.cli.run.RunException;
import org.lukou.cli.run.RunInterruptedException;
import org.lukou.cli.run.RunResult;
import org.lukou.cli.run.Shutdown;
import org.lukou.cli.seeds.SeedResults;
import org.lukou.cli.seeds.SeedTable;
import org.lukou.race.statistics.SeedRange;
import org.lukou.runtime.profile.ProfileException;

/** Runs a city once with each of several seeds and prints what the runs say together. */
final class SeedRuns {

  private final SeedRange seeds;
  private final Runner runner;
  private final PrintWriter out;
  private final boolean json;
  private final List<RunResult> results = new ArrayList<>();

  /** Makes one recorded run for each seed. */
  interface Runner {

    /** Creates the record. */
    RecordedRun record(long seed) throws RunException;

    /** Runs the city to its end, or until it is interrupted. */
    RunResult run(RecordedRun record, long seed) throws RunException, ProfileException;
  }

  SeedRuns(SeedRange seeds, Runner runner, PrintWriter out, boolean json) {
    this.seeds = seeds;
    this.runner = runner;
    this.out = out;
    this.json = json;
  }

  /** Returns the exit code. */
  int call() throws RunException, ProfileException, JsonProcessingException {
    if (!json) {
      out.println(SeedTable.head());
    }
    boolean complete = runAll();
    finish(); // what is complete still says something
    return complete ? ExitCode.OK : ExitCode.INTERRUPTED;
  }

  private boolean runAll() throws RunException, ProfileException {
    for (long seed = seeds.first(); seed <= seeds.last(); seed++) {
      if (Shutdown.isUnderWay() || !run(seed)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the run came to its end. */
  private boolean run(long seed) throws RunException, ProfileException {
    try (RecordedRun record = runner.record(seed)) {
      RunResult result = runner.run(record, seed);
      if (record.interrupted()) {
        return false;
      }
      tell(result);
      results.add(result);
      return true;
    } catch (RunInterruptedException e) {
      return false;
    }
  }

  private void tell(RunResult result) {
    if (!json) {
      out.println(SeedTable.line(result));
      out.flush();
    }
  }

  private void finish() throws JsonProcessingException {
    SeedResults all = SeedResults.of(results);
    if (json) {
      out.println(Json.mapper().writeValueAsString(all));
    } else if (!all.intervals().isEmpty()) {
      out.println(SeedTable.summary(all));
    }
    out.flush();
  }
}
