package org.lukou.traffic.sim.internal.engine;

import org.lukou.traffic.sim.internal.primitive.Tape;

/**
 * The generator MT19937 with 32-bit outputs (CityFlow compatibility: dynamics, part 3). Not
 * thread-safe.
 */
public final class MersenneTwister {
  private static final int N = 624;
  private static final int M = 397;

  private final int[] state = new int[N];
  private int next;

  /** Creates a generator; {@code seed} is taken modulo 2^32. */
  public MersenneTwister(int seed) {
    state[0] = seed;
    for (int i = 1; i < N; i++) {
      int before = state[i - 1];
      state[i] = 1812433253 * (before ^ (before >>> 30)) + i;
    }
    next = N;
  }

  /** Carries the state there or back. */
  void keep(Tape tape) {
    tape.ints(state, N);
    next = tape.number(next);
  }

  /** Returns the next 32 bits. */
  public int next() {
    if (next == N) {
      refill();
    }
    int x = state[next++];
    x ^= x >>> 11;
    x ^= (x << 7) & 0x9d2c5680;
    x ^= (x << 15) & 0xefc60000;
    return x ^ (x >>> 18);
  }

  private void refill() {
    for (int i = 0; i < N; i++) {
      int y = (state[i] & 0x80000000) | (state[(i + 1) % N] & 0x7fffffff);
      int twist = (y & 1) == 0 ? 0 : 0x9908b0df;
      state[i] = state[(i + M) % N] ^ (y >>> 1) ^ twist;
    }
    next = 0;
  }
}
