package org.lukou.coap.wire.senml;

/**
 * The record of a pack that is being read, with the base fields applied (RFC 8428, 4.1 and 4.6). It
 * is the same object for every record, so that reading allocates little.
 */
public final class SenmlCursor {

  /** Times below this are relative to now, in seconds (RFC 8428, 4.5.3). */
  static final double RELATIVE_BELOW = 1 << 28;

  private static final int VERSION = 10;
  private static final int VALUES =
      Label.VALUE.bit | Label.STRING_VALUE.bit | Label.BOOLEAN_VALUE.bit | Label.DATA_VALUE.bit;
  private static final int PLAIN_NUMBER = Label.NAME.bit | Label.VALUE.bit;
  private static final int PLAIN_FLAG = Label.NAME.bit | Label.BOOLEAN_VALUE.bit;

  private final double now;

  private int seen;
  private double version = Double.NaN;
  private String baseName = "";
  private double baseTime;
  private String baseUnit;
  private double baseValue;
  private double baseSum = Double.NaN;

  private String localName;
  private String unit;
  private double timeOffset;
  private double number;
  private double sum;
  private boolean flag;
  private String text;
  private byte[] data;

  SenmlCursor(double now) {
    this.now = now;
  }

  /** Returns the name without the base name; empty if the record has none of its own. */
  public String localName() {
    return localName;
  }

  /** Returns the base name; empty if there is none. */
  public String baseName() {
    return baseName;
  }

  /** Returns the whole name; makes a new string. */
  public String name() {
    return baseName + localName;
  }

  /** Returns the unit, null if it is not said. */
  public String unit() {
    return unit == null ? baseUnit : unit;
  }

  /** Returns when the value was true, in seconds since 1970. */
  public double time() {
    double time = baseTime + timeOffset;
    return time < RELATIVE_BELOW ? now + time : time;
  }

  /** Returns the base time of the pack: when it was made, in seconds since 1970. */
  public double packTime() {
    return baseTime < RELATIVE_BELOW ? now + baseTime : baseTime;
  }

  /** Returns whether the value is a number. */
  public boolean hasNumber() {
    return has(Label.VALUE);
  }

  /** Returns the number, 0 if the value is none. */
  public double number() {
    return number;
  }

  /** Returns whether the value is true or false. */
  public boolean hasFlag() {
    return has(Label.BOOLEAN_VALUE);
  }

  /** Returns the truth value, false if the value is none. */
  public boolean flag() {
    return flag;
  }

  /** Returns the text, null if the value is none. */
  public String text() {
    return text;
  }

  /** Returns the bytes, null if the value are none. */
  public byte[] data() {
    return data;
  }

  /** Returns whether there is a value of any kind. */
  public boolean hasValue() {
    return (seen & VALUES) != 0;
  }

  /** Returns the sum, NaN if there is none. */
  public double sum() {
    return sum;
  }

  /** Returns a copy that stays as it is. */
  public SenmlRecord toRecord() {
    return new SenmlRecord(name(), unit(), time(), value(), sum);
  }

  private SenmlValue value() {
    if (hasNumber()) {
      return new SenmlValue.Numeric(number);
    } else if (hasFlag()) {
      return new SenmlValue.Flag(flag);
    } else if (text != null) {
      return new SenmlValue.Text(text);
    }
    return data == null ? null : new SenmlValue.Data(data);
  }

  private boolean has(Label label) {
    return (seen & label.bit) != 0;
  }

  /** Begins the next record. */
  void begin() {
    seen = 0;
    localName = "";
    unit = null;
    timeOffset = 0;
    number = 0;
    sum = Double.NaN;
    flag = false;
    text = null;
    data = null;
  }

  /** Takes a whole record with nothing but a name, which has been checked before, and a number. */
  void plain(String name, double value) throws SenmlException {
    begin();
    localName = name;
    seen = PLAIN_NUMBER;
    number = finite(Label.VALUE, value);
    SenmlName.checkFirst(baseName, name);
    resolve();
  }

  /** Takes a whole record with nothing but a name, which has been checked before, and a flag. */
  void plain(String name, boolean value) throws SenmlException {
    begin();
    localName = name;
    seen = PLAIN_FLAG;
    flag = value;
    SenmlName.checkFirst(baseName, name);
    resolve();
  }

  /** Returns whether there is nothing but a name, and a number or flag as said by a label. */
  boolean isPlain(Label value) {
    return switch (value) {
      case VALUE -> seen == PLAIN_NUMBER && !localName.isEmpty();
      case BOOLEAN_VALUE -> seen == PLAIN_FLAG && !localName.isEmpty();
      default -> false;
    };
  }

  /** Notes a field, which may appear once. */
  void see(Label label) throws SenmlException {
    if (has(label)) {
      throw new SenmlException("field " + label.json + " appears twice in a record");
    }
    seen |= label.bit;
  }

  private static double finite(Label label, double value) throws SenmlException {
    if (!Double.isFinite(value)) {
      throw new SenmlException("field " + label.json + " is not a finite number");
    }
    return value;
  }

  void number(Label label, double value) throws SenmlException {
    finite(label, value);
    switch (label) {
      case BASE_VERSION -> version(value);
      case BASE_TIME -> baseTime = value;
      case BASE_VALUE -> baseValue = value;
      case BASE_SUM -> baseSum = value;
      case VALUE -> number = value;
      case SUM -> sum = value;
      case TIME -> timeOffset = value;
      default -> {
        // How often values come may be said, but nothing depends on it.
      }
    }
  }

  void text(Label label, String value) {
    switch (label) {
      case BASE_NAME -> baseName = value;
      case BASE_UNIT -> baseUnit = value;
      case NAME -> localName = value;
      case UNIT -> unit = value;
      default -> text = value;
    }
  }

  void flag(boolean value) {
    flag = value;
  }

  void data(byte[] value) {
    data = value;
  }

  /** Ends the record: checks what was read, applies the base fields, and checks what came out. */
  void end() throws SenmlException {
    if (Integer.bitCount(seen & VALUES) > 1) {
      throw new SenmlException("a record has more than one value");
    }
    if (has(Label.BASE_NAME)) {
      SenmlName.checkEach(baseName);
    }
    SenmlName.check(baseName, localName, hasValue() || has(Label.SUM));
    resolve();
  }

  /** Applies the base fields (RFC 8428, 4.6). */
  private void resolve() throws SenmlException {
    if (hasNumber()) {
      number += baseValue;
    }
    if (!Double.isNaN(baseSum)) {
      sum = Double.isNaN(sum) ? baseSum : sum + baseSum;
    }
    if (!Double.isFinite(time()) || Double.isInfinite(number) || Double.isInfinite(sum)) {
      throw new SenmlException("base and value together are too large");
    }
  }

  private void version(double value) throws SenmlException {
    if (value != Math.rint(value) || value < 1 || value > VERSION) {
      throw new SenmlException("version " + value + " is not known; this is version " + VERSION);
    }
    if (!Double.isNaN(version) && version != value) {
      throw new SenmlException("versions differ within the pack");
    }
    version = value;
  }
}
