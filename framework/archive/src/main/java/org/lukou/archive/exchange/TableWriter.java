package org.lukou.archive.exchange;

/** Writes the rows of a table one after the other. Used by one thread. */
public interface TableWriter<T> extends AutoCloseable {

  /**
   * Adds a row.
   *
   * @throws ExchangeException if it cannot be written
   */
  void write(T row) throws ExchangeException;

  /**
   * Ends the file; without it the file is not complete.
   *
   * @throws ExchangeException if the rest cannot be written
   */
  @Override
  void close() throws ExchangeException;
}
