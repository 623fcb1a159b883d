package org.lukou.kernel.journal;

import java.io.IOException;
import org.lukou.api.journal.JournalSink;

/** Something for the journal, on its way to a sink. */
@FunctionalInterface
interface Entry {

  /** Hands it to a sink. */
  void deliver(JournalSink sink) throws IOException;
}
