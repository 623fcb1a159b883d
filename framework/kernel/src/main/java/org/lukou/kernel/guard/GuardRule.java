package org.lukou.kernel.guard;

/** What the signal guard watches, with the sentence it explains itself by. */
public enum GuardRule {
  /** The junction has no such phase, or it is kept for changes. */
  UNKNOWN_PHASE("is no phase this junction may be asked for"),
  /** Movements whose paths cross would be green together. */
  CROSSING_MOVEMENTS("lets crossing movements go together"),
  /** The phase shown has not been green for the minimum time. */
  MINIMUM_GREEN("would end a green that is still too short"),
  /** The phase shown has been green for the maximum time while others wait. */
  MAXIMUM_GREEN("would prolong a green beyond its maximum while others wait"),
  /** A movement with waiting vehicles has been red for the maximum time. */
  MAXIMUM_RED("would starve a movement beyond its maximum red"),
  /** A movement would gain its green without a change interval after one that crosses it. */
  MISSING_INTERGREEN("would switch crossing movements without a change interval");

  private final String sentence;

  GuardRule(String sentence) {
    this.sentence = sentence;
  }

  /** Returns the rule in words, to follow "phase 3 …". */
  public String sentence() {
    return sentence;
  }
}
