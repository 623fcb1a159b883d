package org.lukou.coap.wire.senml;

/**
 * Writes one pack, record after record. The first record carries the base fields, whether or not it
 * has a value. Not thread-safe.
 */
public final class SenmlWriter {

  private static final int MAX_RECORDS = 1 << 16;

  private final PackOutput out;
  private final String baseName;
  private final double baseTime;
  private double timeOffset;
  private int records;

  /**
   * Begins a pack.
   *
   * @param baseName begins the names of all records; may be empty
   * @param baseTime the time of all records, in seconds since 1970, at least 2^28; 0 leaves it out,
   *     which means now
   */
  public SenmlWriter(SenmlFormat format, String baseName, double baseTime) {
    this.out =
        switch (format) {
          case CBOR -> new CborOutput();
          case JSON -> new JsonOutput();
        };
    this.baseName = baseName;
    this.baseTime = finite(baseTime);
  }

  /** Lets the records that follow be so many seconds later than the base time; negative: before. */
  public SenmlWriter at(double offsetSeconds) {
    timeOffset = finite(offsetSeconds);
    return this;
  }

  /** Adds a finite number, with its unit or null. */
  public SenmlWriter number(String name, String unit, double value) {
    finite(value);
    begin(name, unit, 1);
    out.number(Label.VALUE, value);
    return this;
  }

  /** Adds a finite number under a name that is written often, with its unit or null. */
  public SenmlWriter number(PresetName name, String unit, double value) {
    finite(value);
    if (isPlain(unit)) {
      count();
      out.plain(name, value);
    } else {
      begin(name, unit);
      out.number(Label.VALUE, value);
    }
    return this;
  }

  /** Adds a text. */
  public SenmlWriter text(String name, String value) {
    begin(name, null, 1);
    out.text(Label.STRING_VALUE, value);
    return this;
  }

  /** Adds a truth value. */
  public SenmlWriter flag(String name, boolean value) {
    begin(name, null, 1);
    out.flag(Label.BOOLEAN_VALUE, value);
    return this;
  }

  /** Adds a truth value under a name that is written often. */
  public SenmlWriter flag(PresetName name, boolean value) {
    if (isPlain(null)) {
      count();
      out.plain(name, value);
    } else {
      begin(name, null);
      out.flag(Label.BOOLEAN_VALUE, value);
    }
    return this;
  }

  /** Adds bytes. */
  public SenmlWriter data(String name, byte[] value) {
    begin(name, null, 1);
    out.data(Label.DATA_VALUE, value);
    return this;
  }

  /** Ends the pack and returns it; a pack without records has one with the base fields only. */
  public byte[] finish() {
    if (records == 0) {
      begin("", null, 0);
    }
    return out.finish(records);
  }

  private void begin(String name, String unit, int values) {
    beforeName(values + one(!name.isEmpty()), unit);
    text(Label.NAME, !name.isEmpty(), name);
    afterName(unit);
  }

  private void begin(PresetName name, String unit) {
    beforeName(2, unit);
    out.name(name);
    afterName(unit);
  }

  /** Returns whether the next record has nothing besides its name and value. */
  private boolean isPlain(String unit) {
    return records > 0 && unit == null && timeOffset == 0;
  }

  /** Counts a record; returns whether it is the first. */
  private boolean count() {
    if (records == MAX_RECORDS - 1) {
      throw new IllegalStateException("a pack holds " + records + " records at most");
    }
    return records++ == 0;
  }

  /** Begins a record with so many fields besides base, unit and time. */
  private void beforeName(int fields, String unit) {
    boolean first = count();
    boolean base = first && !baseName.isEmpty();
    boolean time = first && baseTime != 0;
    out.record(fields + one(base) + one(time) + one(unit != null) + one(timeOffset != 0));
    text(Label.BASE_NAME, base, baseName);
    number(Label.BASE_TIME, time, baseTime);
  }

  private void afterName(String unit) {
    text(Label.UNIT, unit != null, unit);
    number(Label.TIME, timeOffset != 0, timeOffset);
  }

  private void text(Label label, boolean there, String value) {
    if (there) {
      out.text(label, value);
    }
  }

  private void number(Label label, boolean there, double value) {
    if (there) {
      out.number(label, value);
    }
  }

  private static int one(boolean there) {
    return there ? 1 : 0;
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " cannot be written: it is not finite");
    }
    return value;
  }
}
