package org.lukou.coap.wire.senml;

/** The rule of names (RFC 8428, 4.5.1): letters, digits and -:./_, the first a letter or digit. */
final class SenmlName {

  private static final boolean[] ALLOWED = new boolean[128];

  static {
    for (char c = 0; c < ALLOWED.length; c++) {
      ALLOWED[c] = alphanumeric(c) || "/_-.:".indexOf(c) >= 0;
    }
  }

  private SenmlName() {}

  /** Checks base name and name together, except for the characters of the base name. */
  static void check(String base, String name, boolean needed) throws SenmlException {
    if (base.isEmpty() && name.isEmpty()) {
      if (needed) {
        throw new SenmlException("a record has a value and no name");
      }
      return;
    }
    checkFirst(base, name);
    checkEach(name);
  }

  /** Checks the first character of base name and name together, which are not both empty. */
  static void checkFirst(String base, String name) throws SenmlException {
    char first = base.isEmpty() ? name.charAt(0) : base.charAt(0);
    if (!alphanumeric(first)) {
      throw new SenmlException("name '" + base + name + "' begins with neither letter nor digit");
    }
  }

  /** Checks the characters of a base name or a name. */
  static void checkEach(String part) throws SenmlException {
    if (!isAllowed(part)) {
      throw new SenmlException("name '" + part + "' has a character that is not allowed");
    }
  }

  /** Returns whether a base name or a name has no other characters than it may have. */
  static boolean isAllowed(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c >= ALLOWED.length || !ALLOWED[c]) {
        return false;
      }
    }
    return true;
  }

  private static boolean alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }
}
