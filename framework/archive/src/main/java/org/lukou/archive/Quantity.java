package org.lukou.archive;

/** What a run records samples of; the constants are the words in the index. */
public final class Quantity {

  /** Vehicles on a lane. */
  public static final String VEHICLES = "vehicles";

  /** Vehicles on a lane that are slower than 0.1 m/s. */
  public static final String QUEUE = "queue";

  /** Mean speed on a lane, in metres per second. */
  public static final String SPEED = "speed";

  /** 1 when what was known of a lane was out of date, or nothing was; else there is no sample. */
  public static final String STALE = "stale";

  /** The phase that a junction was commanded to show, by its index. */
  public static final String PHASE = "phase";

  private Quantity() {}
}
