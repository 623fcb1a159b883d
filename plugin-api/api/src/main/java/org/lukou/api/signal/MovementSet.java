package org.lukou.api.signal;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;

/** An immutable set of movement indices of one junction. Thread-safe; tests allocate nothing. */
public final class MovementSet {

  /** The set with nothing in it. */
  public static final MovementSet EMPTY = new MovementSet(new long[0]);

  private final long[] words;

  private MovementSet(long[] words) {
    int length = words.length;
    while (length > 0 && words[length - 1] == 0) {
      length--;
    }
    this.words = Arrays.copyOf(words, length);
  }

  /**
   * Returns the set of the given indices.
   *
   * @throws IllegalArgumentException if an index is negative
   */
  public static MovementSet of(int... movements) {
    int top = -1;
    for (int movement : movements) {
      if (movement < 0) {
        throw new IllegalArgumentException("movement index " + movement + " is negative");
      }
      top = Math.max(top, movement);
    }
    long[] words = new long[(top >> 6) + 1];
    for (int movement : movements) {
      words[movement >> 6] |= 1L << movement;
    }
    return new MovementSet(words);
  }

  /** Returns the set of the given indices, none negative. */
  public static MovementSet of(Collection<Integer> movements) {
    return of(movements.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Returns whether the movement is in the set; false for any index outside. */
  public boolean contains(int movement) {
    int word = movement >> 6;
    return movement >= 0 && word < words.length && (words[word] >>> movement & 1) != 0;
  }

  /** Returns whether nothing is in the set. */
  public boolean isEmpty() {
    return words.length == 0;
  }

  /** Returns the movements that are in both sets. */
  public MovementSet intersect(MovementSet other) {
    long[] result = Arrays.copyOf(words, Math.min(words.length, other.words.length));
    for (int i = 0; i < result.length; i++) {
      result[i] &= other.words[i];
    }
    return new MovementSet(result);
  }

  /** Returns the movements that are in this set and not in the other. */
  public MovementSet minus(MovementSet other) {
    long[] result = words.clone();
    for (int i = 0; i < Math.min(result.length, other.words.length); i++) {
      result[i] &= ~other.words[i];
    }
    return new MovementSet(result);
  }

  /** Returns the indices in ascending order. */
  public IntStream stream() {
    return IntStream.range(0, words.length * Long.SIZE).filter(this::contains);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MovementSet set && Arrays.equals(words, set.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return Arrays.toString(stream().toArray());
  }
}
