package org.lukou.api.index;

import java.util.List;

/**
 * What is appended at once: all of it is kept, or nothing.
 *
 * @param source who sends it; a sender that may send twice has a name of its own
 * @param sequence the sender's running number, which only grows; a batch whose number is not above
 *     the last one kept of its source was kept already, and is dropped
 * @param samples new samples
 * @param entries new entries
 */
public record Batch(String source, long sequence, List<Samples> samples, List<Entry> entries) {

  /** Copies the lists. */
  public Batch {
    samples = List.copyOf(samples);
    entries = List.copyOf(entries);
  }
}
