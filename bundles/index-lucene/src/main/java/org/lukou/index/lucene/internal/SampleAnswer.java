package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.lukou.api.index.Answer;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Order;
import org.lukou.api.index.Sample;
import org.lukou.index.lucene.internal.memory.Points;

/**
 * Samples of many blocks, in order of time: a block is unpacked when its first sample is due, and
 * forgotten after its last one. The cursor is the time of the last sample, and how many of that
 * time have been read.
 */
final class SampleAnswer implements Answer<Sample> {

  private final Found found;
  private final boolean newest;
  private final Deque<Found.Block> later;
  private final PriorityQueue<Course> open;
  private long time;
  private long readOfTime;

  /** Where a page begins: after so many samples of a time. */
  record Cursor(long timeMillis, long read) {

    static Cursor parse(String text) throws IndexException {
      try {
        int plus = text.lastIndexOf('+');
        return new Cursor(
            Long.parseLong(text.substring(0, plus)), Long.parseLong(text.substring(plus + 1)));
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw new IndexException("\"%s\" is no cursor of an answer of samples".formatted(text), e);
      }
    }
  }

  /** The samples of one block, read one by one. */
  private final class Course {
    private final Found.Block block;
    private final Points points;
    private int read;

    Course(Found.Block block) throws IOException {
      this.block = block;
      this.points = found.points(block);
    }

    int at() {
      return newest ? points.count() - 1 - read : read;
    }

    long time() {
      return points.times()[at()];
    }

    Found.Block block() {
      return block;
    }
  }

  SampleAnswer(Found found, Order order) {
    this.found = found;
    newest = order == Order.NEWEST_FIRST;
    Comparator<Found.Block> byTime =
        newest
            ? Comparator.comparingLong(Found.Block::last).reversed()
            : Comparator.comparingLong(Found.Block::first);
    later = new ArrayDeque<>(found.blocks().stream().sorted(byTime).toList());
    Comparator<Course> due = Comparator.comparingLong(Course::time);
    open =
        new PriorityQueue<>(
            (newest ? due.reversed() : due)
                .thenComparingInt(course -> course.block().number())
                .thenComparingLong(course -> course.block().id()));
  }

  /** Reads what the page before has shown. */
  void skip(Cursor cursor) {
    while (readOfTime < cursor.read()
        && hasNext()
        && open.element().time() == cursor.timeMillis()) {
      next();
    }
  }

  @Override
  public boolean hasNext() {
    try {
      while (!later.isEmpty() && (open.isEmpty() || isDue(later.element()))) {
        Course course = new Course(later.remove());
        if (course.points.count() > 0) {
          open.add(course);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return !open.isEmpty();
  }

  private boolean isDue(Found.Block block) {
    long next = open.element().time();
    return newest ? block.last() >= next : block.first() <= next;
  }

  @Override
  public Sample next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Course course = open.remove();
    int at = course.at();
    Sample sample =
        new Sample(course.block.series(), course.points.times()[at], course.points.values()[at]);
    course.read++;
    if (course.read < course.points.count()) {
      open.add(course);
    }
    readOfTime = readOfTime > 0 && sample.timeMillis() == time ? readOfTime + 1 : 1;
    time = sample.timeMillis();
    return sample;
  }

  @Override
  public String cursor() {
    return readOfTime == 0 ? "" : time + "+" + readOfTime;
  }

  @Override
  public void close() {
    try {
      found.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
