package org.lukou.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lukou.api.index.Facet;
import org.lukou.api.index.Order;
import org.lukou.archive.search.Search;
import org.lukou.archive.search.SearchException;
import org.lukou.archive.search.SearchLanguage;
import org.lukou.cli.ExitCode;
import org.lukou.cli.run.RunException;
import org.lukou.cli.search.Asking;
import org.lukou.cli.search.OpenIndex;
import org.lukou.runtime.profile.ProfileException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lukou search}. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Finds what the city saw and did, in all recorded runs.",
    footerHeading = "%nQuestions are terms side by side, all of which must hold:%n",
    footer = {
      "  junction:A,B  device:LANE  run:ID  kind:decision|event|run  quantity:NAME",
      "  queue>20  speed<=3.5  phase=2      samples of a quantity (vehicles, queue, speed, stale,",
      "                                     phase), by value",
      "  last:10m                           the last 10 minutes up to the newest that is found",
      "  from:2026-11-24T08:00 to:2026-11-24   time; box:WEST,SOUTH,EAST,NORTH  degrees",
      "  guard \"minimum green\"              any other word: the text of decisions, events, runs",
      "Each option below is one such term. A quantity or a value asks for samples, else entries.",
      "%nExamples:%n  lukou search guard refused last:10m",
      "  lukou search \"queue>20 junction:intersection_2_2 last:10m\"",
      "  lukou search --last 10m --junction intersection_2_2 --quantity queue --above 20",
      "  lukou search quantity:queue last:1h --per 5m --by junction --percentile 95",
      "  lukou search kind:run --json",
      "  lukou search quantity:vehicles run:20261124-080000-hangzhou --all --csv"
    })
public final class SearchCommand implements Callable<Integer> {

  @Mixin private QuestionOptions question;

  @Option(
      names = "--per",
      paramLabel = "TIME",
      description = "Take samples together: count, sum, mean, min and max of each 1m, 1h, ...")
  private String per;

  @Option(
      names = "--by",
      paramLabel = "FACET",
      split = ",",
      description = "Take samples together by junction, device, quantity or run.")
  private List<Facet> by = new ArrayList<>();

  @Option(
      names = "--percentile",
      paramLabel = "P",
      split = ",",
      description = "Also these percentiles, 0 to 100, with --per or --by.")
  private List<Double> percentiles = new ArrayList<>();

  @Option(names = "--oldest-first", description = "The oldest first, to walk through a run.")
  private boolean oldestFirst;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many rows (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(names = "--all", description = "Every row, however many.")
  private boolean all;

  @Option(names = "--after", paramLabel = "CURSOR", description = "The page after another.")
  private String after = "";

  @ArgGroup private Form form = new Form();

  @Mixin private IndexOptions index;

  @Spec private CommandSpec command;

  /** How rows are printed. */
  static final class Form {
    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--csv", description = "Comma-separated values with a header.")
    private boolean csv;
  }

  @Override
  public Integer call() throws RunException, ProfileException {
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    if (limit < 1) {
      throw new ParameterException(command.commandLine(), "--limit is 1 or more, not " + limit);
    }
    Search search = ordered(question.search());
    long bucket = bucketMillis();
    Asking asking = new Asking(search, all ? Long.MAX_VALUE : limit, out, err, format());
    try (OpenIndex open = index.open()) {
      if (per == null && by.isEmpty() && percentiles.isEmpty()) {
        asking.list(open.index());
      } else {
        asking.aggregate(open.index(), bucket, by, percentiles);
      }
    }
    return ExitCode.OK;
  }

  private long bucketMillis() throws RunException {
    try {
      return per == null ? 0 : SearchLanguage.duration(per);
    } catch (SearchException e) {
      throw new RunException("--per: " + e.getMessage(), e);
    }
  }

  private Asking.Format format() {
    if (form.json) {
      return Asking.Format.JSON;
    }
    return form.csv ? Asking.Format.CSV : Asking.Format.TABLE;
  }

  private Search ordered(Search search) {
    Order order = oldestFirst ? Order.OLDEST_FIRST : search.query().order();
    return search.in(order, after);
  }
}
