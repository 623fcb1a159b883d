package org.lukou.api.device;

/** What somebody may do at a cabinet. */
public enum Right {
  /** Read what it measures and shows. */
  OBSERVE,
  /** Command its signals. */
  ACTUATE,
  /** Release its conflict monitor after a violation. */
  MAINTAIN
}
