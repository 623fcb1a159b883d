package org.lukou.index.lucene.internal.store;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.lukou.api.index.TimeRange;
import org.lukou.index.lucene.internal.log.Records;
import org.lukou.index.lucene.internal.pack.BlockReader;
import org.lukou.index.lucene.internal.pack.ByteSource;

/** Writes what an index of an older version holds anew, document by document. */
public final class Rebuild {

  private final Store fresh;
  private final BlockReader blocks = new BlockReader();

  private Rebuild(Store fresh) {
    this.fresh = fresh;
  }

  /**
   * Copies the last commit of an index to another one, and commits that.
   *
   * @param from what was there
   * @param to closed afterwards
   * @param version the version that the commit must have
   * @param present the version that is written
   * @throws IOException if that is not possible
   */
  public static void copy(Directory from, Directory to, int version, int present)
      throws IOException {
    try (Store fresh = new Store(to)) {
      if (!DirectoryReader.indexExists(from)) {
        return;
      }
      try (DirectoryReader old = DirectoryReader.open(from)) {
        Map<String, String> said = new TreeMap<>(old.getIndexCommit().getUserData());
        String is = said.put("format", String.valueOf(present));
        if (is != null && !is.equals(String.valueOf(version))) {
          throw new IOException(
              "Lucene's part has the format %s, the rest %d".formatted(is, version));
        }
        for (LeafReaderContext segment : old.leaves()) {
          new Rebuild(fresh).copy(segment.reader());
        }
        fresh.commit(said);
      }
    }
  }

  private void copy(LeafReader segment) throws IOException {
    NumericDocValues series = DocValues.getNumeric(segment, Documents.seriesNumber());
    BinaryDocValues words = DocValues.getBinary(segment, Documents.WORDS);
    NumericDocValues ofBlock = DocValues.getNumeric(segment, Documents.SERIES);
    NumericDocValues numbers = DocValues.getNumeric(segment, Documents.NUMBER);
    Bits live = segment.getLiveDocs();
    for (int document = 0; document < segment.maxDoc(); document++) {
      if (live != null && !live.get(document)) {
        continue;
      }
      if (series.advanceExact(document) && words.advanceExact(document)) {
        BytesRef whole = words.binaryValue();
        ByteSource source = new ByteSource(whole.bytes, whole.offset, whole.length);
        fresh.add((int) series.longValue(), Records.readWords(source));
      } else if (numbers.advanceExact(document)) {
        boolean isBlock = ofBlock.advanceExact(document);
        copy(segment, document, numbers.longValue(), isBlock ? (int) ofBlock.longValue() : -1);
      }
    }
  }

  private void copy(LeafReader segment, int document, long number, int series) throws IOException {
    if (series < 0) {
      BytesRef whole = segment.storedFields().document(document).getBinaryValue(Documents.WHOLE);
      fresh.add(number, Documents.entry(whole));
    } else {
      StoredBlock block = new StoredBlock(segment, document, number, series, 0, 0);
      fresh.put(number, series, block.points(blocks, TimeRange.ALWAYS), true);
    }
  }
}
