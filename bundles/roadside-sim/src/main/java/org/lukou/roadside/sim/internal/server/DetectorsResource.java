package org.lukou.roadside.sim.internal.server;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.californium.core.observe.ObserveRelation;
import org.lukou.coap.wire.Names;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.roadside.sim.internal.detector.DetectorPack;

/** All detectors of a cabinet, with one resource below for each. */
final class DetectorsResource extends SenmlResource {

  /** The single ones that somebody has ever observed: hardly any, and not each has to be asked. */
  private final Set<SenmlResource> observed = ConcurrentHashMap.newKeySet();

  private final Supplier<DetectorPack> pack;

  /**
   * Creates the resources.
   *
   * @param ids of the detectors, by place
   * @param pack what they reported last
   */
  DetectorsResource(
      List<String> ids,
      Supplier<DetectorPack> pack,
      long maxAgeSeconds,
      Reachability reachability,
      Counters counters) {
    super(Names.DETECTORS, Names.DETECTORS_TYPE, maxAgeSeconds, reachability, counters);
    this.pack = pack;
    for (int place = 0; place < ids.size(); place++) {
      SenmlResource detector = single(place, maxAgeSeconds, reachability, counters);
      detector.getAttributes().setTitle(ids.get(place));
      add(detector);
    }
  }

  private SenmlResource single(
      int place, long maxAgeSeconds, Reachability reachability, Counters counters) {
    return new SenmlResource(
        "" + place, Names.DETECTOR_TYPE, maxAgeSeconds, reachability, counters) {
      @Override
      public void addObserveRelation(ObserveRelation relation) {
        observed.add(this);
        super.addObserveRelation(relation);
      }

      @Override
      byte[] encode(SenmlFormat format) {
        return pack.get().encode(format, place);
      }
    };
  }

  @Override
  byte[] encode(SenmlFormat format) {
    return pack.get().encode(format);
  }

  @Override
  void publish() {
    super.publish();
    observed.forEach(SenmlResource::publish);
  }
}
