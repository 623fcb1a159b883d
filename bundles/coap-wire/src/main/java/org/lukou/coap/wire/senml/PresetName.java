package org.lukou.coap.wire.senml;

/**
 * A name that is written again and again, with what is written in CBOR, which is made once.
 * Immutable.
 */
public final class PresetName {

  private static final int LONGEST = 255;

  private final String text;

  /** The field alone. */
  final byte[] cbor;

  /** A record with nothing else but a number, up to that. */
  final byte[] number;

  /** A record with nothing else but a truth value, up to that. */
  final byte[] flag;

  /**
   * Creates it.
   *
   * @param text 1 to 255 characters that names may consist of (RFC 8428, 4.5.1)
   */
  public PresetName(String text) {
    if (text.isEmpty() || text.length() > LONGEST || !SenmlName.isAllowed(text)) {
      throw new IllegalArgumentException("'" + text + "' cannot be a name");
    }
    this.text = text.intern();
    CborOutput out = new CborOutput();
    out.text(Label.NAME, text);
    cbor = out.written();
    number = plain(text, Label.VALUE);
    flag = plain(text, Label.BOOLEAN_VALUE);
  }

  private static byte[] plain(String text, Label value) {
    CborOutput out = new CborOutput();
    out.record(2);
    out.text(Label.NAME, text);
    return out.labelled(value).written();
  }

  /** Returns the name itself: the very string that readers give who have seen it before. */
  public String text() {
    return text;
  }
}
