package org.lukou.traffic.sim.internal.json;

/**
 * The known members of one object in file order. Unknown members are passed over; of several
 * members with one name the first wins.
 */
public final class JsonObject {
  private final JsonCursor cursor;
  private final Members members;
  private long seen;

  JsonObject(JsonCursor cursor, Members members) {
    this.cursor = cursor;
    this.members = members;
  }

  /**
   * Moves to the value of the next known member and returns its name, or null at the end of the
   * object.
   *
   * @throws InputFormatException at the end, if a required member did not come
   */
  public String next() {
    for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
      int index = members.indexOf(name);
      if (index >= 0 && (seen & (1L << index)) == 0) {
        seen |= 1L << index;
        return name;
      }
      cursor.skip();
    }
    String missing = members.firstMissing(seen);
    if (missing != null) {
      throw missing(missing);
    }
    return null;
  }

  /**
   * Returns the problem that a member is missing; to be used once {@link #next()} has returned
   * null.
   */
  public InputFormatException missing(String name) {
    return problem(name, "this member is missing");
  }

  /**
   * Returns a problem with one member; to be used once {@link #next()} has returned null.
   *
   * @param name the member
   * @param what what is wrong, and what is expected instead
   */
  public InputFormatException problem(String name, String what) {
    return cursor.problemBelow(name, what);
  }
}
