package org.lukou.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Checks the sentences people read. */
public final class Says {

  private Says() {}

  public static void assertSays(String message, String... parts) {
    for (String part : parts) {
      assertTrue(message.contains(part), () -> "\"" + part + "\" is not in: " + message);
    }
  }

  public static void assertSays(Exception e, String... parts) {
    assertSays(e.getMessage(), parts);
  }
}
