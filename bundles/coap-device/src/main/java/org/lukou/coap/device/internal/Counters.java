package org.lukou.coap.device.internal;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts by name. Thread-safe. */
final class Counters {

  static final String NOTIFICATIONS = "notifications";
  static final String LATE = "lateOrDoubled";
  static final String MALFORMED = "malformed";
  static final String REREGISTERED = "reRegistered";
  static final String POLLS = "polls";
  static final String LOST = "observationsWithoutRoom";
  static final String SENT = "commandsSent";
  static final String ACCEPTED = "commandsAccepted";
  static final String REFUSED = "commandsRefused";
  static final String TIMEOUTS = "timeouts";
  static final String DISCOVERIES = "discoveries";
  static final String REBOOTS = "reboots";
  static final String REUSED_IDS = "messageIdsReusedEarly";
  static final String MOVES = "changedAddresses";

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void count(String name) {
    count(name, 1);
  }

  void count(String name, long more) {
    if (more > 0) {
      counts.computeIfAbsent(name, unused -> new LongAdder()).add(more);
    }
  }

  Map<String, Long> all() {
    Map<String, Long> all = new TreeMap<>();
    counts.forEach((name, count) -> all.put(name, count.sum()));
    return all;
  }
}
