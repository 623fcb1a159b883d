package org.lukou.tck.control;

/**
 * Watches who reads a scene and when. Open until it is first closed, so that a test without rules
 * need not know of it; what it notes is read by the contracts.
 */
final class Watch {

  private Thread reader;
  private boolean strict;
  private volatile String misuse = "";

  /** Lets the present thread read from now on. */
  void open() {
    strict = true;
    reader = Thread.currentThread();
  }

  /** Lets nobody read from now on. */
  void close() {
    reader = null;
  }

  void check() {
    if (strict && Thread.currentThread() != reader) {
      misuse =
          reader == null
              ? "read its view after its decision"
              : "read its view on the thread " + Thread.currentThread().getName();
      throw new IllegalStateException("a controller " + misuse);
    }
  }

  /** Returns what somebody did who may not, empty if nobody did. */
  String misuse() {
    return misuse;
  }
}
