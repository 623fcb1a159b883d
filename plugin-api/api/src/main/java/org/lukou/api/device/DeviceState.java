package org.lukou.api.device;

import java.net.URI;

/**
 * How a device is.
 *
 * @param id what it calls itself, or its address before it has said so
 * @param uri where it is reached now
 * @param status how it is
 * @param lastSeconds when its newest data was true, in seconds of the run; NaN before the first
 * @param observations how many it has reported
 * @param errors how often an exchange with it failed
 * @param trouble the last failure in words, empty if there was none
 */
public record DeviceState(
    String id,
    URI uri,
    Status status,
    double lastSeconds,
    long observations,
    long errors,
    String trouble) {

  /** How a device is. */
  public enum Status {
    /** It has not answered yet. */
    SEARCHED,
    /** It reports, and its data are fresh. */
    ONLINE,
    /** Its newest data are older than it said they may become. */
    STALE,
    /** It does not answer any more. */
    LOST,
    /** It answers, but refuses to be observed or commanded. */
    REFUSED
  }
}
