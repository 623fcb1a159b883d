package org.lukou.coap.wire.senml;

import java.util.Optional;

/** How a pack is written down, with its CoAP Content-Format (RFC 8428, 12.3). */
public enum SenmlFormat {
  /** JSON, for people and for tools that know no CBOR. */
  JSON(110),
  /** CBOR, the compact one. */
  CBOR(112);

  private final int contentFormat;

  SenmlFormat(int contentFormat) {
    this.contentFormat = contentFormat;
  }

  /** Returns the number that stands for the format in CoAP. */
  public int contentFormat() {
    return contentFormat;
  }

  /** Returns the format of a number, empty if it stands for anything else. */
  public static Optional<SenmlFormat> of(int contentFormat) {
    return switch (contentFormat) {
      case 110 -> Optional.of(JSON);
      case 112 -> Optional.of(CBOR);
      default -> Optional.empty();
    };
  }
}
