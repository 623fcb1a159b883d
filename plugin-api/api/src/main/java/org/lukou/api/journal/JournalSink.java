package org.lukou.api.journal;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Where the journal goes: a file, an index, a console. Called on the sink's own thread. */
@ConsumerType
@FunctionalInterface
public interface JournalSink extends AutoCloseable {

  /**
   * Takes one tick. May block: the kernel does not wait for it, and counts what did not fit its
   * bounded queue.
   *
   * @throws IOException if the tick could not be kept; the sink is then closed and reported
   */
  void accept(Tick tick) throws IOException;

  /**
   * Takes what happened to one event of the scenario. May block, as {@link #accept(Tick)} may.
   *
   * @throws IOException if it could not be kept; the sink is then closed and reported
   */
  default void accept(EventReport report) throws IOException {}

  /**
   * Called when nothing more waits for the moment: what was collected should go on its way now.
   *
   * @throws IOException as {@link #accept(Tick)} does
   */
  default void flush() throws IOException {}

  /** Called once, after the last tick. */
  @Override
  default void close() throws IOException {}
}
