package org.lukou.runtime;

import java.io.Console;

/** Whether a person sits at the standard input. */
final class Terminal {

  private Terminal() {}

  /** From Java 22 on there is a console even for a pipe, and a method that tells. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean present() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
