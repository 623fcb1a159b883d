package org.lukou.traffic.sim.internal.json;

/** The names of the members that a kind of object is read for; at most 64. */
public final class Members {
  private final String[] names;
  private final int required;

  private Members(int required, String... names) {
    this.required = required;
    this.names = names;
  }

  /** Names members that have to be there. */
  public static Members required(String... names) {
    return new Members(names.length, names);
  }

  /** Adds members that may be absent. */
  public Members optional(String... more) {
    String[] all = new String[names.length + more.length];
    System.arraycopy(names, 0, all, 0, names.length);
    System.arraycopy(more, 0, all, names.length, more.length);
    return new Members(required, all);
  }

  /** Returns the position of a name, or -1. */
  int indexOf(String name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the first required name whose bit is not set, or null. */
  String firstMissing(long seen) {
    for (int i = 0; i < required; i++) {
      if ((seen & (1L << i)) == 0) {
        return names[i];
      }
    }
    return null;
  }
}
