package org.lukou.kernel.decision;

/** A controller did not answer within its time budget. Its thread is given up. */
public final class OverrunException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception for a budget in nanoseconds. */
  OverrunException(long budgetNanos) {
    super("did not decide within its budget of " + budgetNanos / 1e6 + " ms", null, false, false);
  }
}
