package org.lukou.index.lucene.internal.store;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.lukou.index.lucene.internal.memory.Points;
import org.lukou.index.lucene.internal.pack.PackedBlock;

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

  /** Unpacks it. */
  public Points points() throws IOException {
    BinaryDocValues blocks = reader.getBinaryDocValues(Documents.BLOCK);
    if (!blocks.advanceExact(document)) {
      throw new IOException("block %d has no samples".formatted(id));
    }
    BytesRef bytes = blocks.binaryValue();
    long[] times = new long[PackedBlock.MOST];
    double[] values = new double[PackedBlock.MOST];
    try {
      int count = PackedBlock.unpack(bytes.bytes, bytes.offset, bytes.length, times, values);
      return new Points(times, values, count);
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("block %d is damaged: %s".formatted(id, e.getMessage()), e);
    }
  }
}
