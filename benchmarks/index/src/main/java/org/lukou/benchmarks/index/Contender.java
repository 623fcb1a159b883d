package org.lukou.benchmarks.index;

import java.sql.SQLException;

/** Something that keeps points and events, and answers questions about them. */
interface Contender extends AutoCloseable {

  /** What a question found, to be compared: how many, and their sum. */
  record Found(long count, double sum) {

    /** Returns whether it is the same up to the order of addition. */
    boolean agrees(Found other) {
      return count == other.count && Math.abs(sum - other.sum) <= 1e-9 * Math.max(1, Math.abs(sum));
    }
  }

  /** Returns its name in the table. */
  String name();

  /** Takes the points, so that they are on disk. */
  void load(Workload workload) throws Exception;

  /** Takes the events, so that they are on disk. */
  void loadEvents() throws Exception;

  /** Writes what is not where it shall stay, and opens again as a user would find it. */
  void reopen() throws Exception;

  /** Finds the samples of a detector from a time (included) to another (not included). */
  Found device(int device, long fromMillis, long toMillis) throws Exception;

  /** Finds the mean of each minute at each junction: their number and sum. */
  Found minuteMeans(long fromMillis, long toMillis) throws Exception;

  /** Finds the samples between two meridians. */
  Found box(double west, double east, long fromMillis, long toMillis) throws Exception;

  /** Finds the ten events that match all words best: how many came. */
  Found text(String words) throws Exception;

  @Override
  void close() throws SQLException;
}
