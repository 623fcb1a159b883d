package org.lukou.index.lucene.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.lukou.api.index.Answer;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Order;
import org.lukou.api.index.Sample;

/**
 * Samples of many blocks, in order of time, then of series: blocks are unpacked in the order in
 * which they begin, and what comes before the next of them begins is put in order at once. The
 * cursor is the time of the last sample, and how many of that time have been read.
 */
final class SampleAnswer implements Answer<Sample> {

  private static final int FIRST_WINDOW = 1 << 10;
  private static final int LARGEST_WINDOW = 1 << 16;

  private final Found found;
  private final boolean newest;
  private final Deque<Found.Block> later;
  private final List<Course> open = new ArrayList<>();
  private Window window = Window.EMPTY;
  private int room = FIRST_WINDOW; // samples that are put in order at once, or a few more
  private int at;
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

  SampleAnswer(Found found, Order order) {
    this.found = found;
    newest = order == Order.NEWEST_FIRST;
    later =
        new ArrayDeque<>(
            found.blocks().stream().sorted(Comparator.comparingLong(this::begins)).toList());
  }

  /** Returns the key of the first sample of a block that is due: keys rise as samples come. */
  private long begins(Found.Block block) {
    return newest ? ~block.last() : block.first();
  }

  /** Reads what the page before has shown. */
  void skip(Cursor cursor) {
    while (readOfTime < cursor.read() && hasNext() && timeOfNext() == cursor.timeMillis()) {
      next();
    }
  }

  private long timeOfNext() {
    return newest ? ~window.key(at) : window.key(at);
  }

  @Override
  public boolean hasNext() {
    if (at == window.size()) {
      try {
        fill();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return at < window.size();
  }

  private void fill() throws IOException {
    at = 0;
    int more = 1;
    do {
      unpack(more);
      more = Math.max(1, open.size());
    } while (!later.isEmpty() && ready() < open.size()); // else the window is not worth its making
    window = Window.of(open, end());
    open.removeIf(Course::isRead);
    room = Math.min(LARGEST_WINDOW, 4 * room);
  }

  /** Returns the key at which the next block begins, null if there is none. */
  private Long end() {
    return later.isEmpty() ? null : begins(later.element());
  }

  private int ready() {
    Long end = end();
    return open.stream().mapToInt(course -> course.before(end)).sum();
  }

  /** Unpacks some blocks more at least, and others as long as there is room. */
  private void unpack(int atLeast) throws IOException {
    int unread = open.stream().mapToInt(Course::unread).sum();
    for (int i = 0; !later.isEmpty() && (i < atLeast || unread < room); i++) {
      Course course = new Course(later.remove(), found, newest);
      unread += course.unread();
      open.add(course);
    }
  }

  @Override
  public Sample next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    long next = timeOfNext();
    readOfTime = readOfTime > 0 && next == time ? readOfTime + 1 : 1;
    time = next;
    return new Sample(window.series(at), next, window.value(at++));
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
