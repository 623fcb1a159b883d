package org.lukou.cli.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lukou.api.journal.EventReport;
import org.lukou.api.journal.JournalSink;
import org.lukou.api.journal.Tick;

/**
 * The journal of a run as a text file: one JSON object a decision, and one whenever an event
 * begins, ends or is refused.
 */
final class JournalFile implements JournalSink {

  /** Its name beside the run's record. */
  static final String NAME = "journal.jsonl";

  private final BufferedWriter out;

  JournalFile(Path file) throws IOException {
    out = Files.newBufferedWriter(file);
  }

  @Override
  public void accept(Tick tick) throws IOException {
    write(tick);
  }

  @Override
  public void accept(EventReport report) throws IOException {
    write(report);
  }

  private void write(Object entry) throws IOException {
    out.write(Json.mapper().writeValueAsString(entry));
    out.newLine();
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
