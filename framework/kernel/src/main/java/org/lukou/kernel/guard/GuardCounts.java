package org.lukou.kernel.guard;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often each rule applied, in a whole run. Counting allocates nothing. Thread-safe. */
public final class GuardCounts {

  private final Map<GuardRule, LongAdder> interventions = zeros();
  private final Map<GuardRule, LongAdder> reports = zeros();

  /** Counts that a rule overruled a decision. */
  void intervened(GuardRule rule) {
    interventions.get(rule).increment();
  }

  /** Counts that a rule would have overruled a decision, had it been enforced. */
  void reported(GuardRule rule) {
    reports.get(rule).increment();
  }

  /** Returns how often each rule overruled a decision; rules that never did are left out. */
  public Map<GuardRule, Long> interventions() {
    return sums(interventions);
  }

  /** Returns how often each rule would have overruled a decision in the correct mode. */
  public Map<GuardRule, Long> reports() {
    return sums(reports);
  }

  private static Map<GuardRule, LongAdder> zeros() {
    Map<GuardRule, LongAdder> counts = new EnumMap<>(GuardRule.class);
    for (GuardRule rule : GuardRule.values()) {
      counts.put(rule, new LongAdder());
    }
    return counts;
  }

  private static Map<GuardRule, Long> sums(Map<GuardRule, LongAdder> counts) {
    Map<GuardRule, Long> result = new EnumMap<>(GuardRule.class);
    counts.forEach(
        (rule, count) -> {
          if (count.sum() > 0) {
            result.put(rule, count.sum());
          }
        });
    return result;
  }
}
