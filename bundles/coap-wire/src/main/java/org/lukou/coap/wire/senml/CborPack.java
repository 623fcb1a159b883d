package org.lukou.coap.wire.senml;

/** A pack in CBOR: an array of maps, whose keys are numbers. */
final class CborPack {

  private final CborInput in;
  private final SenmlCursor cursor;

  /** Prepares to read; {@code texts} may be null. */
  CborPack(byte[] bytes, Texts texts, SenmlCursor cursor) {
    this.in = new CborInput(bytes, texts);
    this.cursor = cursor;
  }

  void read(SenmlHandler handler) throws SenmlException {
    long records = in.arrayLength();
    for (long i = 0; in.hasNext(i, records); i++) {
      cursor.begin();
      readRecord();
      cursor.end();
      handler.record(cursor);
    }
    in.expectEnd();
  }

  private void readRecord() throws SenmlException {
    long fields = in.mapLength();
    for (long i = 0; in.hasNext(i, fields); i++) {
      if (in.nextIsText()) {
        skipNamed(in.text());
      } else {
        readField(Label.ofCbor(in.integer()));
      }
    }
  }

  private void skipNamed(String name) throws SenmlException {
    Label label = Label.ofJson(name);
    if (label != null) {
      throw new SenmlException("field " + name + " has to be written as " + label.cbor);
    }
    Label.ignore(name);
    in.skip();
  }

  private void readField(Label label) throws SenmlException {
    if (label == null) {
      in.skip();
      return;
    }
    cursor.see(label);
    switch (label.kind) {
      case NUMBER -> cursor.number(label, in.number(label));
      case TEXT -> cursor.text(label, in.text());
      case FLAG -> cursor.flag(in.flag());
      case DATA -> cursor.data(in.data());
    }
  }
}
