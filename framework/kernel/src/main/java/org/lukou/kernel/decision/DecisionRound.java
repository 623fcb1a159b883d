package org.lukou.kernel.decision;

import java.util.Arrays;

/**
 * The questions of one instant and their answers. The arrays are reused from round to round.
 *
 * <p>{@code wanted} is by place of the junction; {@code failures} by slot.
 */
public final class DecisionRound {

  private final int[] slots;
  private final long[] nanos;
  private final int[] wanted;
  private final Throwable[] failures;
  private int count;

  /** Creates a round with room for so many questions about so many junctions. */
  public DecisionRound(int slots, int junctions) {
    this.slots = new int[slots];
    this.nanos = new long[slots];
    this.wanted = new int[junctions];
    this.failures = new Throwable[slots];
  }

  /** Forgets the questions and answers. */
  public void clear() {
    count = 0;
    Arrays.fill(failures, null);
  }

  /** Adds a question. */
  public void add(int slot) {
    slots[count++] = slot;
  }

  /** Returns the number of questions. */
  public int count() {
    return count;
  }

  /** Returns how many different questions the decider can be asked. */
  public int slots() {
    return slots.length;
  }

  /** Returns the slot of the i-th question. */
  int slot(int i) {
    return slots[i];
  }

  /** Notes how long the i-th question took. */
  void took(int i, long duration) {
    nanos[i] = duration;
  }

  /** Returns how long the i-th question took, in nanoseconds. */
  long nanos(int i) {
    return nanos[i];
  }

  /** Returns the phases shown before, and wanted after, the round; by place of the junction. */
  public int[] wanted() {
    return wanted;
  }

  /** Returns why a slot has no answer, null if it has one. */
  public Throwable failure(int slot) {
    return failures[slot];
  }

  void fail(int slot, Throwable failure) {
    failures[slot] = failure;
  }

  /** Answers the i-th question, whatever the decider does. */
  void answer(int i, Decider decider) {
    try {
      decider.decide(slots[i], wanted);
    } catch (Throwable failure) { // the city goes on even after an Error in a plugin
      failures[slots[i]] = failure;
    }
  }

  /** Returns the same questions with arrays of its own, for a thread that may come too late. */
  DecisionRound copy() {
    DecisionRound copy = new DecisionRound(slots.length, wanted.length);
    copy.takeFrom(this);
    return copy;
  }

  /** Takes over questions and answers. */
  void takeFrom(DecisionRound other) {
    count = other.count;
    System.arraycopy(other.slots, 0, slots, 0, slots.length);
    System.arraycopy(other.nanos, 0, nanos, 0, nanos.length);
    System.arraycopy(other.wanted, 0, wanted, 0, wanted.length);
    System.arraycopy(other.failures, 0, failures, 0, failures.length);
  }
}
