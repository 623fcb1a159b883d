package org.lukou.archive.exchange;

/** Reads the rows of a table one after the other. Used by one thread. */
public interface TableReader<T> extends AutoCloseable {

  /**
   * Returns the next row, null after the last.
   *
   * @throws ExchangeException if it is not such a row; the message names the file and the row
   */
  T next() throws ExchangeException;

  /** Frees the file. */
  @Override
  void close();
}
