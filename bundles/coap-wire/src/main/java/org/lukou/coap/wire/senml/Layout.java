package org.lukou.coap.wire.senml;

import java.util.ArrayList;
import java.util.List;

/**
 * How the packs of one source look. It writes the same names in the same order time after time: so
 * the plain records of a pack, a name and a number or flag, are remembered by their place, up to
 * the value. What begins with the same bytes in the next pack means the same and need not be read
 * again. Keeps a bounded number of bytes. Not thread-safe.
 */
final class Layout {

  private static final int MOST_RECORDS = 1 << 9;
  private static final int LONGEST = 64;

  private final CommonRecords common;
  private final Texts texts = new Texts();
  private final List<Plain> plain = new ArrayList<>();

  /**
   * A record with nothing but a name and a value.
   *
   * @param head its bytes before the value
   * @param name what they name
   * @param value the kind of value that follows, and ends the record
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  record Plain(byte[] head, String name, Label value) {}

  /** Knows nothing yet; keeps what it has in common with others together with them. */
  Layout(CommonRecords common) {
    this.common = common;
  }

  /** Returns a text of ASCII characters, mostly without a new string. */
  String text(byte[] bytes, int start, int length) {
    return texts.of(bytes, start, length);
  }

  /** Returns the plain record that was at a place last, null if there was none. */
  Plain at(int place) {
    return place < plain.size() ? plain.get(place) : null;
  }

  /** Remembers a plain record that has been read, and found right. */
  void keep(int place, Plain record) {
    if (place >= MOST_RECORDS || record.head.length > LONGEST) {
      return;
    }
    while (plain.size() <= place) {
      plain.add(null);
    }
    plain.set(place, common.common(record));
  }
}
