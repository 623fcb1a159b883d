package org.lukou.coap.wire.senml;

/** Where a pack is written to, in one of the formats. */
interface PackOutput {

  /** Begins the next record, which has so many fields. */
  void record(int fields);

  void number(Label label, double value);

  void name(PresetName name);

  void text(Label label, String value);

  void flag(Label label, boolean value);

  void data(Label label, byte[] value);

  /** Writes a whole record with nothing but a name and a number. */
  default void plain(PresetName name, double value) {
    record(2);
    name(name);
    number(Label.VALUE, value);
  }

  /** Writes a whole record with nothing but a name and a truth value. */
  default void plain(PresetName name, boolean value) {
    record(2);
    name(name);
    flag(Label.BOOLEAN_VALUE, value);
  }

  /** Ends the pack, which has so many records, and returns it. */
  byte[] finish(int records);
}
