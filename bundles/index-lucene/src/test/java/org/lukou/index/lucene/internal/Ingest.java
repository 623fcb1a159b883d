package org.lukou.index.lucene.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Place;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;

/** A process that appends until it is killed, and says what was acknowledged. */
final class Ingest {

  static final int SERIES = 10;
  static final int SAMPLES = 3;
  private static final int UNDER_WAY = 64;
  private static final long CHECKPOINT_BYTES = 50_000;

  private Ingest() {}

  /** Appends batches to an index from a number on. */
  @SuppressWarnings("SystemOut") // its only way to speak
  public static void main(String[] arguments) throws Exception {
    LuceneIndex index =
        LuceneIndex.open(
            Path.of(arguments[0]), Settings.USUAL.withCheckpointBytes(CHECKPOINT_BYTES));
    Semaphore room = new Semaphore(UNDER_WAY);
    for (long number = Long.parseLong(arguments[1]); ; number++) {
      room.acquire();
      long sent = number;
      CompletableFuture<Void> unused =
          index
              .append(batch(number))
              .whenComplete(
                  (none, failure) -> {
                    System.out.println(failure == null ? "kept " + sent : "failed " + failure);
                    room.release();
                  });
    }
  }

  /** Returns the batch of a number: its number is the value of each of its samples. */
  static Batch batch(long number) {
    List<Samples> all = new ArrayList<>();
    for (int s = 0; s < SERIES; s++) {
      Samples samples = new Samples(new Series("", "d" + s, "count", "j", Place.UNKNOWN));
      for (int i = 0; i < SAMPLES; i++) {
        samples.add(SAMPLES * number + i, (double) number);
      }
      all.add(samples);
    }
    Entry entry =
        new Entry(number, "event", "", "", "j", Place.UNKNOWN, "batch " + number, "" + number);
    return new Batch("ingest", number, all, List.of(entry));
  }
}
