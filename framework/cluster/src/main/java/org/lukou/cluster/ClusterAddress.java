package org.lukou.cluster;

import java.util.List;

/**
 * Where this process is in a cluster, and where it looks for the others.
 *
 * @param host the address of this machine that the others reach, for example {@code 127.0.0.1}
 * @param port the first of {@value #PORTS} TCP ports on which workers of this machine find each
 *     other, 1 to {@value #LAST_PORT}
 * @param members where workers may be: {@code HOST}, on the same ports as here, or {@code
 *     HOST:PORT}; not all need be there
 */
public record ClusterAddress(String host, int port, List<String> members) {

  /** The usual first port, Ignite's own. */
  public static final int USUAL_PORT = 47_500;

  static final int PORTS = 10;
  private static final int LAST_PORT = 65_535 - PORTS;

  /**
   * Checks the port.
   *
   * @throws IllegalArgumentException if it is out of range; the message is for the user
   */
  public ClusterAddress {
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException(
          "the port is %d; choose 1 to %d".formatted(port, LAST_PORT));
    }
    members = List.copyOf(members);
  }

  /** Returns the places to look at, in Ignite's form; this machine if none is named. */
  List<String> places() {
    return members.isEmpty() ? List.of(place(host)) : members.stream().map(this::place).toList();
  }

  private String place(String member) {
    boolean withPort = member.matches(".*[^:]:\\d+|\\[.*]:\\d+");
    return withPort ? member : member + ":" + port + ".." + (port + PORTS - 1);
  }

  /** Returns the places to look at. */
  @Override
  public String toString() {
    return String.join(", ", places());
  }
}
