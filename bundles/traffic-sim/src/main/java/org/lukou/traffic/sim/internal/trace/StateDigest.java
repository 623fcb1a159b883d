package org.lukou.traffic.sim.internal.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.lukou.traffic.sim.internal.engine.Engine;

/**
 * A fingerprint of all running vehicles: the SHA-256 of one line per vehicle, sorted by identifier,
 * of identifier, drivable, and the bits of distance and speed in 16 lower-case hexadecimal digits,
 * each line ended by a line feed.
 */
public final class StateDigest {
  private final Engine engine;
  private final MessageDigest sha256;
  private final String[] drivableIds;
  private Entry[] entries = {};
  private int count;
  private double distances;
  private double speeds;

  private record Entry(String id, int vehicle) {}

  /** Creates a digester of an engine. */
  public StateDigest(Engine engine) {
    this.engine = engine;
    this.drivableIds = new String[engine.network().drivableCount];
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java platform has no SHA-256", e);
    }
  }

  /** Returns the fingerprint of the present state in lower-case hexadecimal digits. */
  public String compute() {
    collect();
    distances = 0;
    speeds = 0;
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int v = entries[i].vehicle();
      distances += engine.vehicles().distance(v);
      speeds += engine.vehicles().speed(v);
      line.append(entries[i].id())
          .append(' ')
          .append(drivableId(engine.vehicles().drivable(v)))
          .append(' ');
      appendBits(line, engine.vehicles().distance(v));
      line.append(' ');
      appendBits(line, engine.vehicles().speed(v));
      line.append('\n');
    }
    return HexFormat.of()
        .formatHex(sha256.digest(line.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Returns the sum of the distances, added in the order of the digest; valid after {@link
   * #compute()}.
   */
  public double sumDistance() {
    return distances;
  }

  /**
   * Returns the sum of the speeds, added in the order of the digest; valid after {@link
   * #compute()}.
   */
  public double sumSpeed() {
    return speeds;
  }

  private void collect() {
    if (entries.length < engine.counters().running()) {
      entries = new Entry[engine.counters().running() * 2];
    }
    count = 0;
    engine.vehicles().forEachRunning(v -> entries[count++] = new Entry(engine.vehicles().id(v), v));
    Arrays.sort(entries, 0, count, Comparator.comparing(Entry::id));
  }

  private String drivableId(int drivable) {
    if (drivableIds[drivable] == null) {
      drivableIds[drivable] = engine.network().drivableId(drivable);
    }
    return drivableIds[drivable];
  }

  private static void appendBits(StringBuilder line, double value) {
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = 60; shift >= 0; shift -= 4) {
      line.append(Character.forDigit((int) (bits >>> shift) & 15, 16));
    }
  }
}
