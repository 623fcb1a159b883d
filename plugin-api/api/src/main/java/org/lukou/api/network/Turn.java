package org.lukou.api.network;

/** The direction a movement takes through its junction, as the network file names it. */
public enum Turn {
  /** Straight on. */
  THROUGH,
  /** Left turn. */
  LEFT,
  /** Right turn. */
  RIGHT,
  /** A direction that the network does not name; treated as going straight with lowest priority. */
  OTHER
}
