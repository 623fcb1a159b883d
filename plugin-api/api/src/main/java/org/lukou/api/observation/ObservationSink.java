package org.lukou.api.observation;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Where worlds and device drivers put observations. Thread-safe; never blocks. */
@ProviderType
public interface ObservationSink {

  /**
   * Offers an observation to the kernel, which takes it before its next decision.
   *
   * @return false if there was no room; the observation is then counted as dropped
   */
  default boolean offer(Observation observation) {
    return offerAll(List.of(observation)) == 1;
  }

  /**
   * Offers several observations, which costs less than one after the other.
   *
   * @param observations not kept as a list; it may be used again
   * @return how many found room, from the first on; the others are counted as dropped
   */
  int offerAll(List<Observation> observations);
}
