package org.lukou.benchmarks.devices.relay;

/** The two directions through a relay. */
public enum Way {
  /** From clients to the server. */
  TO_SERVER,
  /** From the server to clients. */
  TO_CLIENT
}
