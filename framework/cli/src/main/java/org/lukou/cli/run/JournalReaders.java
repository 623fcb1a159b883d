package org.lukou.cli.run;

import java.io.IOException;
import java.util.List;
import org.lukou.api.journal.JournalSink;
import org.lukou.api.network.Network;

/** Tells who reads the journal of a run, once its network is known. */
@FunctionalInterface
public interface JournalReaders {

  /** Nobody does. */
  JournalReaders NONE = network -> List.of();

  /** Returns new sinks, which the run closes. */
  List<JournalSink> sinks(Network network) throws IOException;
}
