package org.lukou.race.published;

import java.util.Optional;
import org.lukou.kernel.metrics.RunMetrics;
import org.lukou.race.data.PublicFlow;
import org.lukou.race.result.CellRecord;

/**
 * A cell beside what there is to compare it with; what does not exist is null.
 *
 * @param setting the table
 * @param flow the traffic
 * @param entrant who decides
 * @param printed paper ATT in the literature, s
 * @param reference what CityFlow gives with the same rule
 * @param ours our figures, null if the cell failed
 */
public record Row(
    Setting setting,
    PublicFlow flow,
    String entrant,
    Double printed,
    Reference reference,
    RunMetrics ours) {

  static Row of(CellRecord record, Printed printed) {
    Setting setting = Setting.of(record.cell().scenario());
    PublicFlow flow = PublicFlow.named(Suite.flowLabel(record.cell().scenario())).orElseThrow();
    String entrant = record.cell().entrant().toString();
    Optional<Reference> reference = Reference.of(setting, flow, entrant);
    return new Row(
        setting,
        flow,
        entrant,
        printed.of(setting, flow, entrant),
        reference.orElse(null),
        record.finished() ? record.result().metrics() : null);
  }

  /** Returns how far our paper ATT is from the printed one, in percent; null if there is none. */
  Double paperToPrinted() {
    return printed == null ? null : percent(ours.paperAttSeconds(), printed);
  }

  /** Returns how far our paper ATT is from the reference's, in percent; null if there is none. */
  Double paperToReference() {
    return reference == null ? null : percent(ours.paperAttSeconds(), reference.paperAttSeconds());
  }

  /** Returns how far our engine ATT is from the reference's, in percent; null if there is none. */
  Double engineToReference() {
    return reference == null
        ? null
        : percent(ours.engineAttSeconds(), reference.engineAttSeconds());
  }

  private static double percent(double ours, double theirs) {
    return (ours / theirs - 1) * 100;
  }
}
