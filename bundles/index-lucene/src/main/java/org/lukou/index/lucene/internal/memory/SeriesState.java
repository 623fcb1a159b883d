package org.lukou.index.lucene.internal.memory;

import java.util.ArrayList;
import java.util.List;
import org.lukou.api.index.Series;

/** A series: its number, and its blocks that are in memory. */
public final class SeriesState {

  private final int number;
  private final Series series;
  private volatile List<MemoryBlock> blocks = List.of();
  private MemoryBlock open; // of the thread that applies

  SeriesState(int number, Series series) {
    this.number = number;
    this.series = series;
  }

  /** Returns the number by which files name it. */
  public int number() {
    return number;
  }

  /** Returns what it is. */
  public Series series() {
    return series;
  }

  /** Returns the block that samples are added to, null if there is none. Applying thread. */
  public MemoryBlock open() {
    return open;
  }

  /** Makes a block the one that samples are added to. Applying thread. */
  public void begin(MemoryBlock block) {
    open = block;
    change(block, true);
  }

  /** Ends the adding to the open block, which stays in memory. Applying thread. */
  public void end() {
    open = null;
  }

  /** Forgets a block, which Lucene has now. Any thread. */
  public void forget(MemoryBlock block) {
    change(block, false);
  }

  private synchronized void change(MemoryBlock block, boolean add) {
    List<MemoryBlock> changed = new ArrayList<>(blocks);
    if (add) {
      changed.add(block);
    } else {
      changed.remove(block);
    }
    blocks = List.copyOf(changed);
  }

  /** Returns the blocks in memory now. Any thread. */
  public List<MemoryBlock> blocks() {
    return blocks;
  }
}
