package org.lukou.coap.wire.senml;

/** The rule of names (RFC 8428, 4.5.1): letters, digits and -:./_, the first a letter or digit. */
final class SenmlName {

  private SenmlName() {}

  /** Checks base name and name together. */
  static void check(String base, String name, boolean needed) throws SenmlException {
    if (base.isEmpty() && name.isEmpty()) {
      if (needed) {
        throw new SenmlException("a record has a value and no name");
      }
      return;
    }
    char first = base.isEmpty() ? name.charAt(0) : base.charAt(0);
    if (!alphanumeric(first)) {
      throw new SenmlException("name '" + base + name + "' begins with neither letter nor digit");
    }
    checkEach(base);
    checkEach(name);
  }

  private static void checkEach(String part) throws SenmlException {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (!alphanumeric(c) && c != '/' && c != '_' && c != '-' && c != '.' && c != ':') {
        throw new SenmlException("name '" + part + "' has a character that is not allowed");
      }
    }
  }

  private static boolean alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }
}
