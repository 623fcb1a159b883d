package org.lukou.index.lucene.internal.store;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.lukou.api.index.TimeRange;
import org.lukou.index.lucene.internal.memory.Points;
import org.lukou.index.lucene.internal.pack.BlockReader;
import org.lukou.index.lucene.internal.pack.ByteSource;

/**
 * A block that was found in Lucene, not yet unpacked.
 *
 * @param reader the segment it is in
 * @param document its number there
 * @param id the block's own number
 * @param series number of its series
 * @param first time of its first sample
 * @param last time of its last sample
 */
public record StoredBlock(
    LeafReader reader, int document, long id, int series, long first, long last) {

  /** Unpacks what is in a span of time. */
  public Points points(BlockReader blocks, TimeRange span) throws IOException {
    BytesRef bytes = bytes();
    try {
      int count = blocks.begin(new ByteSource(bytes.bytes, bytes.offset, bytes.length));
      long[] times = blocks.times();
      int from = Points.firstFrom(times, count, span.fromMillis());
      int to = Points.endOf(times, count, span);
      double[] values = blocks.values(from, to);
      return new Points(
          Arrays.copyOfRange(times, from, to), Arrays.copyOfRange(values, from, to), to - from);
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("block %d is damaged: %s".formatted(id, e.getMessage()), e);
    }
  }

  private BytesRef bytes() throws IOException {
    BinaryDocValues blocks = reader.getBinaryDocValues(Documents.BLOCK);
    if (!blocks.advanceExact(document)) {
      throw new IOException("block %d has no samples".formatted(id));
    }
    return blocks.binaryValue();
  }
}
