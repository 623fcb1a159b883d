package org.lukou.cli.run;

/** Whether the process is ending, because it has been told to or has nothing left to do. */
public final class Shutdown {

  private Shutdown() {}

  /** Returns whether it is; once it is, it stays so. */
  public static boolean isUnderWay() {
    Thread probe = new Thread(() -> {}, "lukou-shutdown-probe");
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException refused) {
      return true; // a process that is ending takes no more hooks
    }
  }
}
