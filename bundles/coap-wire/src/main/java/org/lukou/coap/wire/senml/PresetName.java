package org.lukou.coap.wire.senml;

/**
 * A name that is written again and again, with its field in CBOR, which is made once. Immutable.
 */
public final class PresetName {

  private static final int LONGEST = 255;

  private final String text;
  final byte[] cbor;

  /**
   * Creates it.
   *
   * @param text 1 to 255 characters that names may consist of (RFC 8428, 4.5.1)
   */
  public PresetName(String text) {
    if (text.isEmpty() || text.length() > LONGEST || !SenmlName.isAllowed(text)) {
      throw new IllegalArgumentException("'" + text + "' cannot be a name");
    }
    this.text = text;
    CborOutput out = new CborOutput();
    out.text(Label.NAME, text);
    cbor = out.written();
  }

  /** Returns the name itself. */
  public String text() {
    return text;
  }
}
