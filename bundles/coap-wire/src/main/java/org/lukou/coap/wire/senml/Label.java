package org.lukou.coap.wire.senml;

/** The fields of a record, with their names in JSON and their numbers in CBOR (RFC 8428, 6). */
enum Label {
  BASE_VERSION("bver", -1, Kind.NUMBER),
  BASE_NAME("bn", -2, Kind.TEXT),
  BASE_TIME("bt", -3, Kind.NUMBER),
  BASE_UNIT("bu", -4, Kind.TEXT),
  BASE_VALUE("bv", -5, Kind.NUMBER),
  BASE_SUM("bs", -6, Kind.NUMBER),
  NAME("n", 0, Kind.TEXT),
  UNIT("u", 1, Kind.TEXT),
  VALUE("v", 2, Kind.NUMBER),
  STRING_VALUE("vs", 3, Kind.TEXT),
  BOOLEAN_VALUE("vb", 4, Kind.FLAG),
  SUM("s", 5, Kind.NUMBER),
  TIME("t", 6, Kind.NUMBER),
  UPDATE_TIME("ut", 7, Kind.NUMBER),
  DATA_VALUE("vd", 8, Kind.DATA);

  /** The type of a field's value. */
  enum Kind {
    NUMBER,
    TEXT,
    FLAG,
    DATA
  }

  private static final Label[] BASES = {
    BASE_VERSION, BASE_NAME, BASE_TIME, BASE_UNIT, BASE_VALUE, BASE_SUM
  };
  private static final Label[] FIELDS = {
    NAME, UNIT, VALUE, STRING_VALUE, BOOLEAN_VALUE, SUM, TIME, UPDATE_TIME, DATA_VALUE
  };

  final String json;
  final int cbor;
  final Kind kind;
  final int bit;

  Label(String json, int cbor, Kind kind) {
    this.json = json;
    this.cbor = cbor;
    this.kind = kind;
    this.bit = 1 << (cbor + 6); // the lowest number is -6
  }

  /** Returns the label of a number, null if it is not known. */
  static Label ofCbor(long number) {
    if (number >= 0) {
      return number < FIELDS.length ? FIELDS[(int) number] : null;
    }
    return number >= -BASES.length ? BASES[(int) (-1 - number)] : null;
  }

  /** Returns the label of a name, null if it is not known. */
  static Label ofJson(String name) {
    return switch (name) {
      case "bver" -> BASE_VERSION;
      case "bn" -> BASE_NAME;
      case "bt" -> BASE_TIME;
      case "bu" -> BASE_UNIT;
      case "bv" -> BASE_VALUE;
      case "bs" -> BASE_SUM;
      case "n" -> NAME;
      case "u" -> UNIT;
      case "v" -> VALUE;
      case "vs" -> STRING_VALUE;
      case "vb" -> BOOLEAN_VALUE;
      case "s" -> SUM;
      case "t" -> TIME;
      case "ut" -> UPDATE_TIME;
      case "vd" -> DATA_VALUE;
      default -> null;
    };
  }

  /**
   * Lets an unknown field pass that may be ignored.
   *
   * @throws SenmlException if its name says that it must be understood (RFC 8428, 4.4)
   */
  static void ignore(String name) throws SenmlException {
    if (name.endsWith("_")) {
      throw new SenmlException("field " + name + " must be understood, and is not known here");
    }
  }
}
