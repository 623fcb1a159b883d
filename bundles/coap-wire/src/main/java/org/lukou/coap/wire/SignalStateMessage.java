package org.lukou.coap.wire;

import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.coap.wire.senml.SenmlWriter;

/**
 * What a signal shows and who decides, as docs/roadside.md describes it.
 *
 * @param seconds when that was true, in seconds since 1970
 * @param phase index of the phase shown, or led to
 * @param interval {@code green}, {@code yellow}, {@code all-red} or {@code flash}
 * @param mode {@code leased}, {@code plan} or {@code latched}
 * @param remainingSeconds until the lease runs out; 0 without one
 * @param sequence of the last command that was accepted, 0 if none
 * @param reason why the monitor has latched, empty if it has not
 */
public record SignalStateMessage(
    double seconds,
    int phase,
    String interval,
    String mode,
    double remainingSeconds,
    long sequence,
    String reason) {

  /** Mode: a command holds. */
  public static final String LEASED = "leased";

  /** Mode: the junction's own plan. */
  public static final String PLAN = "plan";

  /** Mode: the conflict monitor has latched, every movement is red. */
  public static final String LATCHED = "latched";

  /** Interval: every movement is red because the monitor has latched. */
  public static final String FLASH = "flash";

  /** Returns the message in a format, with the base name of the cabinet. */
  public byte[] encode(SenmlFormat format, String baseName) {
    SenmlWriter pack =
        new SenmlWriter(format, baseName, seconds)
            .number("signal/phase", null, phase)
            .text("signal/interval", interval)
            .text("signal/mode", mode)
            .number("signal/remaining", "s", remainingSeconds)
            .number("signal/sequence", null, (double) sequence);
    return reason.isEmpty() ? pack.finish() : pack.text("signal/reason", reason).finish();
  }
}
