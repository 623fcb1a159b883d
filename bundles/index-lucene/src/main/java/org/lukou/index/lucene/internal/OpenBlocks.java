package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.lukou.api.index.Query;
import org.lukou.api.index.Samples;
import org.lukou.api.index.TimeRange;
import org.lukou.index.lucene.internal.memory.MemoryBlock;
import org.lukou.index.lucene.internal.memory.Points;
import org.lukou.index.lucene.internal.memory.SeriesBook;
import org.lukou.index.lucene.internal.memory.SeriesState;
import org.lukou.index.lucene.internal.pack.BlockReader;
import org.lukou.index.lucene.internal.store.Store;
import org.lukou.index.lucene.internal.store.StoredBlock;

/**
 * The block of each series to which samples are added. A series whose last block was stored before
 * it was full goes on with that block, so that small blocks do not pile up. One thread.
 */
final class OpenBlocks {

  private final SeriesBook book;
  private final Store store;
  private final Sealer sealer;
  private final Map<Integer, Long> resting = new HashMap<>(); // stored, not full: series to block
  private final BlockReader reader = new BlockReader();
  private long nextId;

  OpenBlocks(SeriesBook book, Store store, Sealer sealer, long nextId) throws IOException {
    this.book = book;
    this.store = store;
    this.sealer = sealer;
    this.nextId = nextId;
    IndexSearcher searcher = store.acquire();
    try {
      store.partialBlocks(searcher).forEach(block -> resting.put(block.series(), block.id()));
    } finally {
      store.release(searcher);
    }
  }

  /** Returns the number that the next new block gets. */
  long nextId() {
    return nextId;
  }

  void add(SeriesState state, Samples samples) throws IOException, InterruptedException {
    for (int i = 0; i < samples.size(); ) {
      if (state.open() == null) {
        state.begin(next(state));
      }
      i += state.open().add(samples, i);
      if (state.open().isFull()) {
        seal(state);
      }
    }
  }

  private MemoryBlock next(SeriesState state) throws IOException {
    Long id = resting.remove(state.number());
    if (id == null) {
      return new MemoryBlock(nextId++);
    }
    IndexSearcher searcher = store.acquire();
    try {
      StoredBlock stored = store.block(searcher, id);
      if (stored == null) {
        return new MemoryBlock(nextId++);
      }
      Points points = stored.points(reader, TimeRange.ALWAYS);
      return new MemoryBlock(id, points.times(), points.values(), points.count());
    } finally {
      store.release(searcher);
    }
  }

  private void seal(SeriesState state) throws InterruptedException {
    sealer.seal(part(state));
    state.end();
  }

  private static Sealer.Part part(SeriesState state) {
    MemoryBlock block = state.open();
    boolean isNew = block.stored() == 0;
    block.setStored();
    return new Sealer.Part(state, block, block.count(), isNew);
  }

  /** Returns what is not stored yet; a block to which nothing was added since rests from now on. */
  List<Sealer.Part> unstored() {
    List<Sealer.Part> parts = new ArrayList<>();
    for (SeriesState state : book.matching(Query.ALL)) {
      MemoryBlock block = state.open();
      if (block != null && block.count() > block.stored()) {
        parts.add(part(state));
      } else if (block != null) {
        resting.put(state.number(), block.id());
        state.end();
        state.forget(block);
      }
    }
    return parts;
  }

  /** Ends the open blocks of some series. */
  void end(List<SeriesState> series) throws InterruptedException {
    for (SeriesState state : series) {
      resting.remove(state.number());
      if (state.open() != null) {
        seal(state);
      }
    }
  }
}
