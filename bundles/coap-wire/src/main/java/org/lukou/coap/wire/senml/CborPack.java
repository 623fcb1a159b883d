package org.lukou.coap.wire.senml;

/** A pack in CBOR: an array of maps, whose keys are numbers. */
final class CborPack {

  private final CborInput in;
  private final Layout layout;
  private final SenmlCursor cursor;
  private Label lastLabel;
  private int lastValue;

  /** Prepares to read; {@code layout} is how the pack may look, or null. */
  CborPack(byte[] bytes, Layout layout, SenmlCursor cursor) {
    this.in = new CborInput(bytes, layout);
    this.layout = layout;
    this.cursor = cursor;
  }

  void read(SenmlHandler handler) throws SenmlException {
    long records = in.arrayLength();
    for (int i = 0; in.hasNext(i, records); i++) {
      Layout.Plain known = layout == null ? null : layout.at(i);
      if (known != null && in.takes(known.head())) {
        readAgain(known);
      } else {
        readAnew(i);
      }
      handler.record(cursor);
    }
    in.expectEnd();
  }

  /** Reads the value of a record whose bytes before it have been read, and found right, before. */
  private void readAgain(Layout.Plain known) throws SenmlException {
    if (known.value() == Label.VALUE) {
      cursor.plain(known.name(), in.number(Label.VALUE));
    } else {
      cursor.plain(known.name(), in.flag());
    }
  }

  private void readAnew(int place) throws SenmlException {
    int start = in.position();
    cursor.begin();
    boolean definite = readRecord();
    cursor.end();
    if (layout != null && definite && lastLabel != null && cursor.isPlain(lastLabel)) {
      byte[] head = in.copy(start, lastValue);
      layout.keep(place, new Layout.Plain(head, cursor.localName().intern(), lastLabel));
    }
  }

  /** Reads a record, and returns whether nothing has to follow its last value. */
  private boolean readRecord() throws SenmlException {
    long fields = in.mapLength();
    for (long i = 0; in.hasNext(i, fields); i++) {
      lastLabel = null;
      if (in.nextIsText()) {
        skipNamed(in.text());
      } else {
        readField(Label.ofCbor(in.integer()));
      }
    }
    return fields > 0;
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
    lastLabel = label;
    lastValue = in.position();
    switch (label.kind) {
      case NUMBER -> cursor.number(label, in.number(label));
      case TEXT -> cursor.text(label, in.text());
      case FLAG -> cursor.flag(in.flag());
      case DATA -> cursor.data(in.data());
    }
  }
}
