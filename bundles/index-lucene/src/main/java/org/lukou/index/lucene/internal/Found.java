package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.lukou.api.index.Query;
import org.lukou.api.index.Series;
import org.lukou.api.index.TimeRange;
import org.lukou.index.lucene.internal.memory.MemoryBlock;
import org.lukou.index.lucene.internal.memory.Points;
import org.lukou.index.lucene.internal.memory.SeriesBook;
import org.lukou.index.lucene.internal.memory.SeriesState;
import org.lukou.index.lucene.internal.pack.BlockReader;
import org.lukou.index.lucene.internal.store.Store;
import org.lukou.index.lucene.internal.store.StoredBlock;

/**
 * The blocks that may hold what a query asks for, as they were at one moment: those in memory are
 * noted first, then Lucene is asked for the others, so that a block on its way from one to the
 * other is neither missed nor seen twice.
 */
final class Found implements AutoCloseable {

  private final Store store;
  private final Query query;
  private final IndexSearcher searcher;
  private final BlockReader reader = new BlockReader();
  private final List<Block> blocks = new ArrayList<>();

  /**
   * A block that was found: its series and the number of it, the span of its samples, and how to
   * get at them.
   */
  record Block(Series series, int number, long id, long first, long last, Source source) {}

  /** Where the samples of a block are. */
  interface Source {
    Points points(BlockReader reader, TimeRange span) throws IOException;
  }

  Found(Store store, SeriesBook book, Query query) throws IOException {
    this.store = store;
    this.query = query;
    List<SeriesState> series = book.matching(query);
    Set<Long> inMemory = new HashSet<>();
    for (SeriesState state : series) {
      for (MemoryBlock block : state.blocks()) {
        inMemory.add(block.id());
        addFromMemory(state, block);
      }
    }
    searcher = store.acquire();
    if (!series.isEmpty()) {
      try {
        addStored(series, inMemory);
      } catch (IOException | RuntimeException e) {
        close();
        throw e;
      }
    }
  }

  private void addFromMemory(SeriesState state, MemoryBlock block) {
    Points points = block.points(query.time());
    if (points.count() > 0) {
      long first = points.times()[0];
      long last = points.times()[points.count() - 1];
      blocks.add(
          new Block(
              state.series(), state.number(), block.id(), first, last, (reader, span) -> points));
    }
  }

  private void addStored(List<SeriesState> series, Set<Long> inMemory) throws IOException {
    SeriesState highest = series.get(series.size() - 1);
    BitSet numbers = new BitSet(highest.number() + 1);
    Series[] byNumber = new Series[highest.number() + 1];
    for (SeriesState state : series) {
      numbers.set(state.number());
      byNumber[state.number()] = state.series();
    }
    for (StoredBlock block : store.blocks(searcher, query, numbers, id -> !inMemory.contains(id))) {
      int number = block.series();
      blocks.add(
          new Block(
              byNumber[number], number, block.id(), block.first(), block.last(), block::points));
    }
  }

  /** Returns the blocks, in no order. */
  List<Block> blocks() {
    return blocks;
  }

  /** Returns the samples of a block that the query asks for. */
  Points points(Block block) throws IOException {
    return block.source().points(reader, query.time()).valued(query.values());
  }

  @Override
  public void close() throws IOException {
    store.release(searcher);
  }
}
