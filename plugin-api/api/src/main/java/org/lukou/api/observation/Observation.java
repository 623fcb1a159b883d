package org.lukou.api.observation;

import java.util.Comparator;

/**
 * One measured value, in the words of OGC SensorThings.
 *
 * @param source id of the detector it comes from
 * @param property what was measured
 * @param phenomenonTime when it was true, in seconds of the run
 * @param resultTime when the value was known, in seconds of the run, not before phenomenonTime
 * @param sequence the source's own running number, which orders equal times
 * @param result the value, in the unit of the property
 * @param validUntil until when the value may be used, in seconds of the run; infinite if the source
 *     does not say
 */
public record Observation(
    String source,
    ObservedProperty property,
    double phenomenonTime,
    double resultTime,
    long sequence,
    double result,
    double validUntil) {

  /** The fixed order in which a kernel takes observations: time, source, sequence. */
  public static final Comparator<Observation> ORDER = Observation::compare;

  private static int compare(Observation one, Observation other) {
    int byTime = Double.compare(one.phenomenonTime, other.phenomenonTime);
    if (byTime != 0) {
      return byTime;
    }
    boolean sameSource = one.source.equals(other.source); // mostly the very same string
    return sameSource
        ? Long.compare(one.sequence, other.sequence)
        : one.source.compareTo(other.source);
  }
}
