package org.lukou.api.index;

import java.util.Iterator;

/**
 * What an index answers, as it comes: an answer larger than memory can be read to its end. Read by
 * one thread, and closed by it. It shows the index as it was when it was asked, and at least all
 * that had been acknowledged then.
 *
 * @param <T> what it is made of
 */
public interface Answer<T> extends Iterator<T>, AutoCloseable {

  /**
   * Returns a text that names the place after what was read last; a query {@linkplain
   * Query#after(String) after} it continues there.
   */
  String cursor();

  /** Frees what the answer holds. */
  @Override
  void close();
}
