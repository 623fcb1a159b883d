package org.lukou.archive.search;

/** A question cannot be understood; the message tells what would be. */
public final class SearchException extends Exception {

  private static final long serialVersionUID = 1L;

  SearchException(String message) {
    super(message);
  }
}
