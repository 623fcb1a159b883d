package org.lukou.benchmarks.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lukou.kernel.metrics.RunMetrics;
import org.lukou.kernel.run.RunTiming;

/**
 * One line of the comparison: theirs beside ours. What nobody has published or run is null.
 *
 * @param flow the traffic
 * @param controller who decided
 * @param publishedPaperAttSeconds as printed in the literature
 * @param referencePaperAttSeconds as the reference implementation gives it
 * @param referenceEngineAttSeconds likewise
 * @param referenceThroughput likewise
 * @param referenceMeanQueue likewise
 * @param differenceToPublishedPercent our paper ATT against the printed one
 * @param paperAttDifferencePercent our paper ATT against the reference's
 * @param engineAttDifferencePercent our engine ATT against the reference's
 * @param metrics our figures
 * @param timing how long our run took
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Row(
    String flow,
    String controller,
    Double publishedPaperAttSeconds,
    Double referencePaperAttSeconds,
    Double referenceEngineAttSeconds,
    Double referenceThroughput,
    Double referenceMeanQueue,
    Double differenceToPublishedPercent,
    Double paperAttDifferencePercent,
    Double engineAttDifferencePercent,
    RunMetrics metrics,
    RunTiming timing) {

  /** Puts a result beside what there is to compare it with. */
  static Row of(Result result, OptionalDouble published, Optional<Reference> reference) {
    RunMetrics ours = result.metrics();
    Double printed = boxed(published);
    Double paper = reference.map(Reference::paperAttSeconds).orElse(null);
    Double engine = reference.map(Reference::engineAttSeconds).orElse(null);
    return new Row(
        result.cell().flow().label(),
        result.cell().rule().label(),
        printed,
        paper,
        engine,
        boxed(reference.map(Reference::throughput).orElse(OptionalDouble.empty())),
        boxed(reference.map(Reference::meanQueue).orElse(OptionalDouble.empty())),
        percent(ours.paperAttSeconds(), printed),
        percent(ours.paperAttSeconds(), paper),
        percent(ours.engineAttSeconds(), engine),
        ours,
        result.timing());
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static Double percent(double ours, Double theirs) {
    return theirs == null ? null : (ours / theirs - 1) * 100;
  }
}
