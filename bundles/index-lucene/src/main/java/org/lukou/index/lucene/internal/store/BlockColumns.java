package org.lukou.index.lucene.internal.store;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/** What a segment says of its blocks beside their samples; read with rising document numbers. */
final class BlockColumns {

  private final LeafReader reader;
  private final NumericDocValues numbers;
  private final NumericDocValues series;
  private final NumericDocValues firsts;
  private final NumericDocValues lasts;

  BlockColumns(LeafReader reader) throws IOException {
    this.reader = reader;
    numbers = DocValues.getNumeric(reader, Documents.NUMBER);
    series = DocValues.getNumeric(reader, Documents.SERIES);
    firsts = DocValues.getNumeric(reader, Documents.FIRST);
    lasts = DocValues.getNumeric(reader, Documents.LAST);
  }

  private static long value(NumericDocValues column, int document) throws IOException {
    if (!column.advanceExact(document)) {
      throw new IOException("document %d is no block".formatted(document));
    }
    return column.longValue();
  }

  long id(int document) throws IOException {
    return value(numbers, document);
  }

  int series(int document) throws IOException {
    return (int) value(series, document);
  }

  long first(int document) throws IOException {
    return value(firsts, document);
  }

  long last(int document) throws IOException {
    return value(lasts, document);
  }

  StoredBlock block(int document) throws IOException {
    return new StoredBlock(
        reader, document, id(document), series(document), first(document), last(document));
  }
}
