package org.lukou.benchmarks.devices.relay;

/** One direction through a relay: its weather now, and what has happened. Thread-safe. */
final class Passage {

  private volatile Weather weather = Weather.CLEAR;
  private long received;
  private long lost;
  private long doubled;

  Weather weather() {
    return weather;
  }

  void set(Weather now) {
    weather = now;
  }

  synchronized void count(boolean isLost, boolean isDoubled) {
    received++;
    lost += isLost ? 1 : 0;
    doubled += isDoubled ? 1 : 0;
  }

  synchronized RelayCounts counts() {
    return new RelayCounts(received, lost, doubled);
  }
}
