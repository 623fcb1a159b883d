package org.lukou.index.lucene.internal.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The frames of one file of the log: a marker (4 bytes), the length of the record (4 bytes), the
 * CRC-32C of the record (4 bytes; RFC 3720, appendix B.4), the record. All numbers have the lowest
 * byte first. By the marker a whole frame is found behind a damaged one. Files of version 1 have no
 * markers. One thread.
 */
final class Frames {

  /** The bytes before a record. */
  static final int HEADER = 3 * Integer.BYTES;

  /** "Luko": as the length of a frame of version 1 it would be above a gigabyte. */
  static final int MARKER = 0x6f6b754c;

  private static final int PLAIN_HEADER = 2 * Integer.BYTES;

  private final CRC32C checksum = new CRC32C();
  private final ByteBuffer bytes;
  private final int header;

  /** Begins with the first of so many bytes. */
  Frames(byte[] bytes, int length) {
    this.bytes = ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.LITTLE_ENDIAN);
    boolean isMarked = length < Integer.BYTES || hasMarkers();
    header = isMarked ? HEADER : PLAIN_HEADER;
  }

  /** Damage at the very beginning must not make a file one of version 1. */
  private boolean hasMarkers() {
    return bytes.getInt(0) == MARKER || findWhole(0) >= 0;
  }

  private int findWhole(int from) {
    int at = from;
    while (at <= bytes.limit() - HEADER) {
      if (bytes.getInt(at) == MARKER && length(at, HEADER) >= 0) {
        return at;
      }
      at++;
    }
    return -1;
  }

  /** Returns the length of the record of a whole frame, -1 if there is none at this place. */
  private int length(int at, int headerLength) {
    int left = bytes.limit() - at - headerLength;
    if (left < 1 || (headerLength == HEADER && bytes.getInt(at) != MARKER)) {
      return -1;
    }
    int length = bytes.getInt(at + headerLength - PLAIN_HEADER);
    if (length <= 0 || length > left) {
      return -1;
    }
    checksum.reset();
    checksum.update(bytes.array(), at + headerLength, length);
    return (int) checksum.getValue() == bytes.getInt(at + headerLength - Integer.BYTES)
        ? length
        : -1;
  }

  /** Returns the next record, null if there is no whole one here. */
  byte[] next() {
    int at = bytes.position();
    return skipWhole() ? Arrays.copyOfRange(bytes.array(), at + header, bytes.position()) : null;
  }

  private boolean skipWhole() {
    int length = length(bytes.position(), header);
    if (length >= 0) {
      bytes.position(bytes.position() + header + length);
    }
    return length >= 0;
  }

  /** Goes to the next whole frame behind a damaged one; returns whether there is one. */
  boolean skipDamage() {
    int whole = header == HEADER && bytes.hasRemaining() ? findWhole(bytes.position() + 1) : -1;
    if (whole >= 0) {
      bytes.position(whole);
    }
    return whole >= 0;
  }

  /** Returns the place after the last record that was read. */
  int position() {
    return bytes.position();
  }

  /** Goes to the end of the last whole frame. */
  Frames toEnd() {
    do {
      while (skipWhole()) {
        // to the end of this row of them
      }
    } while (skipDamage());
    return this;
  }

  /** Returns whether there are bytes that belong to no frame read so far. */
  boolean hasRemaining() {
    return bytes.hasRemaining();
  }
}
