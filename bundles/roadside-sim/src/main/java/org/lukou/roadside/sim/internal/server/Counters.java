package org.lukou.roadside.sim.internal.server;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts by name. Thread-safe. */
final class Counters {

  static final String ACCEPTED = "commandsAccepted";
  static final String REFUSED = "commandsRefused";
  static final String LATCHED = "latched";
  static final String RESETS = "resets";
  static final String ECHOES = "echoesAsked";
  static final String MALFORMED = "malformed";
  static final String NOTIFICATIONS = "notifications";
  static final String WITHHELD = "withheld";
  static final String FAST_OBSERVERS = "messageIdsReusedEarly";

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void count(String name) {
    add(name, 1);
  }

  void add(String name, long more) {
    counts.computeIfAbsent(name, unused -> new LongAdder()).add(more);
  }

  Map<String, Long> all() {
    Map<String, Long> all = new TreeMap<>();
    counts.forEach((name, count) -> all.put(name, count.sum()));
    return all;
  }
}
