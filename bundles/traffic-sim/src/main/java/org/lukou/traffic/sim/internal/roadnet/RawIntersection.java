package org.lukou.traffic.sim.internal.roadnet;

import java.util.List;
import org.lukou.traffic.sim.internal.json.Deferred;

/**
 * An intersection whose roads are still names; the parts that do not count for a virtual one may
 * have problems, or be null if absent.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, copied or printed
record RawIntersection(
    String id,
    double[] point,
    boolean virtual,
    List<String> roads,
    Deferred<Double> width,
    Deferred<List<RawRoadLink>> roadLinks,
    Deferred<List<PhaseRecord>> phases) {}
