package org.lukou.coap.wire.senml;

import java.nio.charset.StandardCharsets;

/**
 * Remembers short texts that come again and again, so that reading them makes no new string. Keeps
 * a fixed number of them at most. Not thread-safe.
 */
final class Texts {

  private static final int LONGEST = 32;
  private static final int PLACES = 1 << 9;

  private final String[] known = new String[PLACES];

  /** Returns a text of ASCII characters. */
  String of(byte[] bytes, int start, int length) {
    if (length > LONGEST) {
      return new String(bytes, start, length, StandardCharsets.US_ASCII);
    }
    int hash = length;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + bytes[i];
    }
    int place = (hash ^ hash >>> 9) & (PLACES - 1);
    String text = known[place];
    if (text == null || !same(text, bytes, start, length)) {
      text = new String(bytes, start, length, StandardCharsets.US_ASCII);
      known[place] = text;
    }
    return text;
  }

  private static boolean same(String text, byte[] bytes, int start, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != bytes[start + i]) {
        return false;
      }
    }
    return true;
  }
}
