package org.lukou.archive.exchange;

import java.nio.file.Path;

/** A table cannot be read or written; the message names the file, the row and the remedy. */
public final class ExchangeException extends Exception {

  private static final long serialVersionUID = 1L;

  ExchangeException(String message) {
    super(message);
  }

  ExchangeException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What is wrong with a row, counted from 1; the header is row 0. */
  static ExchangeException inRow(Path file, long row, String what) {
    return new ExchangeException("%s, row %,d: %s".formatted(file, row, what));
  }

  static ExchangeException unreadable(Path file, Throwable cause) {
    return new ExchangeException("%s cannot be read: %s".formatted(file, words(cause)), cause);
  }

  static String words(Throwable cause) {
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }
}
