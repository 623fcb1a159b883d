package org.lukou.index.lucene.internal.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.lukou.api.index.Query;

/**
 * Finds the blocks that may hold what a query asks for. In each segment it reads either the blocks
 * of the wanted series, or those of the wanted time, whichever are likely to be fewer.
 */
final class BlockSearch {

  private static final int BLOCKS_FOR_A_SEEK = 16; // read in the time in which a series is found

  private final Query query;
  private final BitSet series;
  private final LongPredicate wanted;
  private final Weight ofTime;
  private final List<StoredBlock> found = new ArrayList<>();

  BlockSearch(IndexSearcher searcher, Query query, BitSet series, LongPredicate wanted)
      throws IOException {
    this.query = query;
    this.series = series;
    this.wanted = wanted;
    ofTime =
        searcher
            .rewrite(Documents.blocks(query))
            .createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      search(segment);
    }
  }

  List<StoredBlock> found() {
    return found;
  }

  private void search(LeafReaderContext segment) throws IOException {
    ScorerSupplier blocks = ofTime.scorerSupplier(segment);
    if (blocks == null) {
      return;
    }
    Bits live = segment.reader().getLiveDocs();
    BlockColumns columns = new BlockColumns(segment.reader());
    if (blocks.cost() > (long) BLOCKS_FOR_A_SEEK * series.cardinality()) {
      for (int document : ofSeries(segment)) {
        take(columns, document, live);
      }
      return;
    }
    DocIdSetIterator all = blocks.get(Long.MAX_VALUE).iterator();
    for (int document = all.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS;
        document = all.nextDoc()) {
      take(columns, document, live);
    }
  }

  private void take(BlockColumns columns, int document, Bits live) throws IOException {
    if ((live == null || live.get(document))
        && series.get(columns.series(document))
        && columns.last(document) >= query.time().fromMillis()
        && columns.first(document) < query.time().toMillis()
        && wanted.test(columns.id(document))) {
      found.add(columns.block(document));
    }
  }

  private int[] ofSeries(LeafReaderContext segment) throws IOException {
    Terms terms = segment.reader().terms(Documents.SERIES);
    int[] documents = new int[16];
    int count = 0;
    if (terms != null) {
      TermsEnum each = terms.iterator();
      PostingsEnum blocks = null;
      for (int one = series.nextSetBit(0); one >= 0; one = series.nextSetBit(one + 1)) {
        if (!each.seekExact(Documents.bytes(one))) {
          continue;
        }
        blocks = each.postings(blocks, PostingsEnum.NONE);
        for (int document = blocks.nextDoc();
            document != DocIdSetIterator.NO_MORE_DOCS;
            document = blocks.nextDoc()) {
          documents = count < documents.length ? documents : Arrays.copyOf(documents, 2 * count);
          documents[count++] = document;
        }
      }
    }
    Arrays.sort(documents, 0, count); // columns are read forwards only
    return Arrays.copyOf(documents, count);
  }
}
