package org.lukou.index.lucene.internal.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.LongPredicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.lukou.api.index.Entry;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Order;
import org.lukou.api.index.Query;
import org.lukou.api.index.Series;
import org.lukou.index.lucene.internal.log.Records;
import org.lukou.index.lucene.internal.memory.Points;
import org.lukou.index.lucene.internal.pack.ByteSource;

/**
 * The Lucene index. What is written is found after the next {@link #refresh}, and is on disk after
 * the next {@link #commit}. One thread writes, any reads.
 */
public final class Store implements AutoCloseable {

  private static final double BUFFER_MEGABYTES = 64;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Documents documents = new Documents();

  /**
   * Opens the index, or makes a new one.
   *
   * @param directory closed with the store
   * @throws IOException if it cannot be opened, or is in use
   */
  public Store(Directory directory) throws IOException {
    this.directory = directory;
    IndexWriterConfig config = new IndexWriterConfig(new Words(true));
    config.setCommitOnClose(false);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, null);
  }

  /** Returns what the last commit said of itself; empty before the first. */
  public Map<String, String> committed() {
    Map<String, String> data = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    return data;
  }

  /** Adds a series. */
  public void add(int number, Series series) throws IOException {
    writer.addDocument(documents.series(number, series));
  }

  /** Adds an entry. */
  public void add(long number, Entry entry) throws IOException {
    writer.addDocument(documents.entry(number, entry));
  }

  /** Adds a block, in place of the one with the same number if there is one. */
  public void put(long id, int series, Points points, boolean isNew) throws IOException {
    if (isNew) {
      writer.addDocument(documents.block(id, series, points));
    } else {
      writer.updateDocument(Documents.blockTerm(id), documents.block(id, series, points));
    }
  }

  /** Removes a block. */
  public void remove(long id) throws IOException {
    writer.deleteDocuments(Documents.blockTerm(id));
  }

  /** Removes the entries that a query asks for; none if it asks for values. */
  public void removeEntries(Query query) throws IOException {
    if (!query.values().isAll()) {
      return;
    }
    try {
      writer.deleteDocuments(documents.entries(query));
    } catch (IndexException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Writes anew what holds much that was removed; its room is free after the next commit. */
  public void expunge() throws IOException {
    writer.forceMergeDeletes();
  }

  /** Lets what has been written be found. */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Brings what has been written to the disk, with what the commit says of itself. */
  public void commit(Map<String, String> data) throws IOException {
    writer.setLiveCommitData(new TreeMap<>(data).entrySet());
    writer.commit();
  }

  /** Returns what is found now, to be given back by {@link #release}. */
  public IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  /** Gives back what {@link #acquire} returned. */
  public void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  /** Calls with every series and its number. */
  public void eachSeries(BiConsumer<Integer, Series> action) throws IOException {
    IndexSearcher searcher = acquire();
    try {
      collect(
          searcher,
          Documents.everySeries(),
          new Collected() {
            private NumericDocValues numbers;
            private BinaryDocValues wholes;

            @Override
            protected void doSetNextReader(LeafReaderContext context) throws IOException {
              numbers = context.reader().getNumericDocValues(Documents.seriesNumber());
              wholes = context.reader().getBinaryDocValues(Documents.WORDS);
            }

            @Override
            public void collect(int document) throws IOException {
              numbers.advanceExact(document);
              wholes.advanceExact(document);
              BytesRef whole = wholes.binaryValue();
              ByteSource source = new ByteSource(whole.bytes, whole.offset, whole.length);
              action.accept((int) numbers.longValue(), Records.readWords(source));
            }
          });
    } finally {
      release(searcher);
    }
  }

  /** Returns the blocks that are not full. */
  public List<StoredBlock> partialBlocks(IndexSearcher searcher) throws IOException {
    return find(searcher, Documents.partialBlocks());
  }

  /** Returns the block of a number, null if it is not found. */
  public StoredBlock block(IndexSearcher searcher, long id) throws IOException {
    List<StoredBlock> found = find(searcher, new TermQuery(Documents.blockTerm(id)));
    return found.isEmpty() ? null : found.get(0);
  }

  /**
   * Returns the blocks that may hold what a query asks for.
   *
   * @param series numbers of the series
   * @param wanted which block numbers are wanted at all
   */
  public List<StoredBlock> blocks(
      IndexSearcher searcher, Query query, BitSet series, LongPredicate wanted) throws IOException {
    return new BlockSearch(searcher, query, series, wanted).found();
  }

  private static List<StoredBlock> find(
      IndexSearcher searcher, org.apache.lucene.search.Query query) throws IOException {
    List<StoredBlock> found = new ArrayList<>();
    collect(
        searcher,
        query,
        new Collected() {
          private BlockColumns columns;

          @Override
          protected void doSetNextReader(LeafReaderContext context) throws IOException {
            columns = new BlockColumns(context.reader());
          }

          @Override
          public void collect(int document) throws IOException {
            found.add(columns.block(document));
          }
        });
    return found;
  }

  /** Returns the Lucene query of the entries that a query asks for. */
  public org.apache.lucene.search.Query entries(Query query) throws IndexException {
    return documents.entries(query);
  }

  /** Returns how Lucene orders entries, so that no two are equal. */
  public static Sort sort(Order order) {
    SortField number = new SortField(Documents.NUMBER, SortField.Type.LONG, true);
    return switch (order) {
      case BEST_FIRST -> new Sort(SortField.FIELD_SCORE, number);
      case NEWEST_FIRST ->
          new Sort(new SortField(Documents.TIME, SortField.Type.LONG, true), number);
      case OLDEST_FIRST ->
          new Sort(
              new SortField(Documents.TIME, SortField.Type.LONG),
              new SortField(Documents.NUMBER, SortField.Type.LONG));
    };
  }

  /** Returns the entry of a document. */
  public Entry entry(IndexSearcher searcher, int document) throws IOException {
    return Documents.entry(
        searcher.storedFields().document(document).getBinaryValue(Documents.WHOLE));
  }

  private static void collect(
      IndexSearcher searcher, org.apache.lucene.search.Query query, Collected collector)
      throws IOException {
    searcher.search(
        query,
        new CollectorManager<Collected, Void>() {
          @Override
          public Collected newCollector() {
            return collector; // one thread searches, so that there is only one
          }

          @Override
          public Void reduce(Collection<Collected> collectors) {
            return null;
          }
        });
  }

  private abstract static class Collected extends SimpleCollector {
    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /** Frees everything; what was not committed is not kept here. */
  @Override
  public void close() throws IOException {
    try {
      searchers.close();
      writer.rollback();
    } finally {
      directory.close();
    }
  }
}
