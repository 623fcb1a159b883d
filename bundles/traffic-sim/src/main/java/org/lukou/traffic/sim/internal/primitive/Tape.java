package org.lukou.traffic.sim.internal.primitive;

import java.util.Arrays;

/**
 * Carries state to memory and back. Whoever has state lists it once, in a method that works both
 * ways: while the tape records, each call copies to the tape; while it plays, the same calls in the
 * same order copy back. Keeps its memory, so that the second recording allocates nothing. Not
 * thread-safe.
 */
public final class Tape {
  private double[] reals = {};
  private long[] longs = {};
  private int[] ints = {};
  private byte[] bytes = {};
  private int realsAt;
  private int longsAt;
  private int intsAt;
  private int bytesAt;
  private boolean playing;

  /** Creates an empty tape. */
  public Tape() {}

  /** Begins a recording over what was there. */
  public void record() {
    rewind(false);
  }

  /** Begins to play what was recorded. */
  public void play() {
    rewind(true);
  }

  private void rewind(boolean play) {
    playing = play;
    realsAt = 0;
    longsAt = 0;
    intsAt = 0;
    bytesAt = 0;
  }

  /** Returns whether the tape plays, that is, whether calls change what they are given. */
  public boolean playing() {
    return playing;
  }

  /** Returns the value to be kept: the given one while recording, the recorded one otherwise. */
  public int number(int value) {
    ints = playing ? ints : roomFor(ints, intsAt + 1);
    if (!playing) {
      ints[intsAt] = value;
    }
    return ints[intsAt++];
  }

  /** Returns the value to be kept: the given one while recording, the recorded one otherwise. */
  public long number(long value) {
    longs = playing ? longs : roomFor(longs, longsAt + 1);
    if (!playing) {
      longs[longsAt] = value;
    }
    return longs[longsAt++];
  }

  /** Returns the value to be kept: the given one while recording, the recorded one otherwise. */
  public double real(double value) {
    reals = playing ? reals : roomFor(reals, realsAt + 1);
    if (!playing) {
      reals[realsAt] = value;
    }
    return reals[realsAt++];
  }

  /** Returns the value to be kept: the given one while recording, the recorded one otherwise. */
  public boolean flag(boolean value) {
    return number(value ? 1 : 0) != 0;
  }

  /** Copies the first {@code n} elements there or back. */
  public void reals(double[] array, int n) {
    reals = playing ? reals : roomFor(reals, realsAt + n);
    copy(array, reals, realsAt, n);
    realsAt += n;
  }

  /** Copies the first {@code n} elements there or back. */
  public void longs(long[] array, int n) {
    longs = playing ? longs : roomFor(longs, longsAt + n);
    copy(array, longs, longsAt, n);
    longsAt += n;
  }

  /** Copies the first {@code n} elements there or back. */
  public void ints(int[] array, int n) {
    ints = playing ? ints : roomFor(ints, intsAt + n);
    copy(array, ints, intsAt, n);
    intsAt += n;
  }

  /** Copies the first {@code n} elements there or back. */
  public void bytes(byte[] array, int n) {
    bytes = playing ? bytes : roomFor(bytes, bytesAt + n);
    copy(array, bytes, bytesAt, n);
    bytesAt += n;
  }

  /** Copies the first {@code n} elements there or back. */
  public void flags(boolean[] array, int n) {
    bytes = playing ? bytes : roomFor(bytes, bytesAt + n);
    for (int i = 0; i < n; i++, bytesAt++) {
      if (playing) {
        array[i] = bytes[bytesAt] != 0;
      } else {
        bytes[bytesAt] = (byte) (array[i] ? 1 : 0);
      }
    }
  }

  // Only arrays of one type are ever copied to one another.
  @SuppressWarnings("SuspiciousSystemArraycopy")
  private void copy(Object array, Object tape, int at, int n) {
    if (playing) {
      System.arraycopy(tape, at, array, 0, n);
    } else {
      System.arraycopy(array, 0, tape, at, n);
    }
  }

  private static double[] roomFor(double[] array, int size) {
    return size <= array.length ? array : Arrays.copyOf(array, size * 2);
  }

  private static long[] roomFor(long[] array, int size) {
    return size <= array.length ? array : Arrays.copyOf(array, size * 2);
  }

  private static int[] roomFor(int[] array, int size) {
    return size <= array.length ? array : Arrays.copyOf(array, size * 2);
  }

  private static byte[] roomFor(byte[] array, int size) {
    return size <= array.length ? array : Arrays.copyOf(array, size * 2);
  }
}
