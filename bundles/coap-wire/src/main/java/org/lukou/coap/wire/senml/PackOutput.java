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

  /** Ends the pack, which has so many records, and returns it. */
  byte[] finish(int records);
}
