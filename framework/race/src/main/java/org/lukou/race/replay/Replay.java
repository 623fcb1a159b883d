package org.lukou.race.replay;

import java.util.Map;
import java.util.Optional;

/**
 * How a cell went.
 *
 * @param queue the vehicles standing before junctions over time
 * @param stayDelays the delays of all completed stays at junctions by the junction's zone
 * @param diagram who was where on the network's longest corridor; empty if it has none
 */
public record Replay(
    QueueSeries queue, Map<String, Spread> stayDelays, Optional<Diagram> diagram) {}
