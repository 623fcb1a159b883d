package org.lukou.api.observation;

import org.osgi.annotation.versioning.ProviderType;

/** Where worlds and device drivers put observations. Thread-safe; never blocks. */
@ProviderType
public interface ObservationSink {

  /**
   * Offers an observation to the kernel, which takes it before its next decision.
   *
   * @return false if there was no room; the observation is then counted as dropped
   */
  boolean offer(Observation observation);
}
