package org.lukou.coap.wire;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalInterval;
import org.lukou.coap.wire.senml.SenmlException;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.coap.wire.senml.SenmlReader;
import org.lukou.coap.wire.senml.SenmlRecord;
import org.lukou.coap.wire.senml.SenmlValue;
import org.lukou.coap.wire.senml.SenmlWriter;

/**
 * A command to a cabinet, as docs/roadside.md describes it.
 *
 * @param givenSeconds when it was given, in seconds since 1970
 * @param phase index of the phase shown, or led to
 * @param interval which part of a change it is
 * @param green the movements that may go
 * @param yellow the movements that must stop if they can
 * @param sequence greater than that of every command before it, 1 to 2^53
 * @param leaseSeconds for how long it holds, more than 0, at most {@link #LONGEST_LEASE_SECONDS}
 */
public record SignalCommandMessage(
    double givenSeconds,
    int phase,
    SignalInterval interval,
    MovementSet green,
    MovementSet yellow,
    long sequence,
    double leaseSeconds) {

  /** The longest lease, in seconds. */
  public static final double LONGEST_LEASE_SECONDS = 300;

  private static final int MOST_PHASES = 1 << 16;

  /** The bytes of a set that begins with the movement 0 in the lowest bit of the first byte. */
  private static final int MOST_SET_BYTES = 64;

  /** Returns the message in a format. */
  public byte[] encode(SenmlFormat format) {
    return new SenmlWriter(format, "", givenSeconds)
        .number("phase", null, phase)
        .text("interval", name(interval))
        .data("green", bytes(green))
        .data("yellow", bytes(yellow))
        .number("sequence", null, (double) sequence)
        .number("lease", "s", leaseSeconds)
        .finish();
  }

  /**
   * Reads a message.
   *
   * @param nowSeconds the time that relative times are relative to, in seconds since 1970
   * @throws SenmlException if it is malformed; the message says what is wrong
   */
  public static SignalCommandMessage decode(SenmlFormat format, byte[] bytes, double nowSeconds)
      throws SenmlException {
    Map<String, SenmlValue> values = new HashMap<>();
    double given = nowSeconds;
    for (SenmlRecord record : SenmlReader.records(format, bytes, nowSeconds)) {
      given = record.time();
      if (record.value() != null && values.put(record.name(), record.value()) != null) {
        throw new SenmlException(record.name() + " appears twice");
      }
    }
    return new SignalCommandMessage(
        given,
        (int) whole(values, "phase", 0, MOST_PHASES),
        interval(values),
        set(values, "green"),
        set(values, "yellow"),
        whole(values, "sequence", 1, 1L << 53),
        lease(number(values, "lease")));
  }

  private static double lease(double seconds) throws SenmlException {
    if (!(seconds > 0) || seconds > LONGEST_LEASE_SECONDS) {
      throw new SenmlException("a lease of " + seconds + " s is not more than 0 and up to 300 s");
    }
    return seconds;
  }

  private static double number(Map<String, SenmlValue> values, String name) throws SenmlException {
    if (values.get(name) instanceof SenmlValue.Numeric numeric) {
      return numeric.value();
    }
    throw new SenmlException(name + " is missing, or no number");
  }

  private static long whole(Map<String, SenmlValue> values, String name, long least, long most)
      throws SenmlException {
    double value = number(values, name);
    if (value != Math.rint(value) || value < least || value > most) {
      throw new SenmlException(name + " is no whole number from " + least + " to " + most);
    }
    return (long) value;
  }

  private static SignalInterval interval(Map<String, SenmlValue> values) throws SenmlException {
    if (values.get("interval") instanceof SenmlValue.Text text) {
      for (SignalInterval interval : SignalInterval.values()) {
        if (name(interval).equals(text.value())) {
          return interval;
        }
      }
    }
    throw new SenmlException("interval is missing, or none of green, yellow, all-red");
  }

  private static MovementSet set(Map<String, SenmlValue> values, String name)
      throws SenmlException {
    if (!(values.get(name) instanceof SenmlValue.Data data)) {
      throw new SenmlException(name + " is missing, or no data");
    }
    if (data.value().length > MOST_SET_BYTES) {
      throw new SenmlException(name + " names more movements than there can be");
    }
    return MovementSet.of(BitSet.valueOf(data.value()).stream().toArray());
  }

  private static byte[] bytes(MovementSet set) {
    BitSet bits = new BitSet();
    set.stream().forEach(bits::set);
    return bits.toByteArray();
  }

  /** Returns how an interval is called on the wire. */
  public static String name(SignalInterval interval) {
    return interval.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
