package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Query;
import org.lukou.index.lucene.internal.log.AppendLog;
import org.lukou.index.lucene.internal.log.Records;

/** Brings what was in the log into the contents. */
final class Replay implements AppendLog.Reader, Records.Taker {

  private static final System.Logger LOG = System.getLogger("org.lukou.index.lucene");

  private final Contents contents;
  private final Records records = new Records();

  Replay(Contents contents) {
    this.contents = contents;
  }

  @Override
  public void beginFile() {
    records.beginFile();
  }

  @Override
  public void read(byte[] record, boolean isBehindDamage) throws IOException, InterruptedException {
    try {
      records.read(record, this);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      if (!isBehindDamage) {
        throw new IOException("a record of the log cannot be read: " + e.getMessage(), e);
      }
      LOG.log(
          Level.WARNING,
          "a record behind the damage cannot be read, as it needs what was damaged: {0}",
          e.getMessage());
    }
  }

  @Override
  public void batch(Batch batch) throws IOException, InterruptedException {
    contents.add(batch);
  }

  @Override
  public void deletion(Query query) throws InterruptedException {
    var unused = contents.delete(query);
  }
}
