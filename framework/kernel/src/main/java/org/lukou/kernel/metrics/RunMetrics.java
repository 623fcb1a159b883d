package org.lukou.kernel.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukou.api.network.Zone;
import org.lukou.api.world.WorldStatistics;
import org.lukou.kernel.guard.GuardCounts;

/**
 * The results of a run. Every figure is defined here and nowhere else; the same scenario gives the
 * same figures to the last bit.
 *
 * @param engineAttSeconds engine ATT: mean over all vehicles created, waiting ones included, of the
 *     time from creation until they finished or the run ended (CityFlow's {@code
 *     get_average_travel_time})
 * @param paperAttSeconds paper ATT: mean, over the vehicles ever seen on a lane that enters a
 *     junction, of the time spent on such lanes; omits junction interiors, the last road, and
 *     vehicles not admitted (LLMTSCS's average travel time, what the published tables print)
 * @param created vehicles that wanted to travel
 * @param throughput vehicles that reached their destination
 * @param notAdmitted vehicles still waiting outside for room at the end
 * @param meanQueue vehicles slower than 0.1 m/s on lanes that enter a junction, mean over the ends
 *     of the decision intervals
 * @param meanQueueEveryStep the same, mean over all steps
 * @param spillbackSeconds lane-seconds in which a lane that begins at a signalised junction had its
 *     entrance blocked by a standing vehicle, so that a queue reached back into the junction; seen
 *     at the end of every step
 * @param spillbacks how often that began
 * @param meanDelaySeconds mean, over finished vehicles, of travel time minus free-flow time
 * @param meanTotalDelaySeconds mean, over all vehicles created, of the time lost from creation
 *     until they finished or the run ended, waiting outside included (SUMO's departDelay and
 *     timeLoss together; Vissim adds the former as latent delay). Of a finished vehicle: as above.
 *     Of any other: its time since creation minus the free-flow time, at the speed limit, of the
 *     lanes that it has driven to their end, at least 0; what it has driven of its present lane,
 *     and inside junctions, thus counts as lost
 * @param stopsPerVehicle how often a vehicle's speed fell below 0.1 m/s, mean over all created
 * @param p95TravelTimeSeconds 95th percentile of finished vehicles' travel times
 * @param p95HopSeconds 95th percentile of the hop times; the hop time of a vehicle is its time on
 *     lanes that enter a junction, counted as for the paper ATT, over the number of junctions it
 *     came to
 * @param maxHopSeconds the longest hop time
 * @param gini Gini coefficient of the hop times, 0 = equal
 * @param jain Jain's index of the hop times, 1 = equal
 * @param theil Theil's index of the hop times, 0 = equal
 * @param zoneDelaySeconds mean, over completed stays at a junction, of their delay against free
 *     flow, by zone of the junction
 * @param peripheryToCentreDelay delay of a stay in the zone {@code periphery} over that in {@code
 *     centre}; 0 if one of them has none
 * @param guardInterventions how often each guard rule overruled a decision
 * @param guardReports how often each guard rule would have overruled a decision in the correct mode
 */
public record RunMetrics(
    double engineAttSeconds,
    double paperAttSeconds,
    long created,
    long throughput,
    long notAdmitted,
    double meanQueue,
    double meanQueueEveryStep,
    double spillbackSeconds,
    long spillbacks,
    double meanDelaySeconds,
    double meanTotalDelaySeconds,
    double stopsPerVehicle,
    double p95TravelTimeSeconds,
    double p95HopSeconds,
    double maxHopSeconds,
    double gini,
    double jain,
    double theil,
    Map<String, Double> zoneDelaySeconds,
    double peripheryToCentreDelay,
    Map<String, Long> guardInterventions,
    Map<String, Long> guardReports) {

  /** Puts the figures of a run together. */
  public static RunMetrics of(
      WorldStatistics world,
      TripMetrics trips,
      QueueMetrics queues,
      SpillbackMetrics spillbacks,
      List<Zone> zones,
      GuardCounts guard) {
    Distribution hops = trips.hopSeconds();
    Map<String, Double> delays = delays(trips, zones);
    return new RunMetrics(
        world.averageTravelTimeSeconds(),
        trips.paperAttSeconds(),
        world.created(),
        world.finished(),
        world.waiting(),
        queues.meanAtDecisions(),
        queues.meanEveryStep(),
        spillbacks.seconds(),
        spillbacks.count(),
        trips.delaySeconds().mean(),
        trips.meanTotalDelaySeconds(),
        world.created() == 0 ? 0 : (double) world.stops() / world.created(),
        trips.travelSeconds().quantile(0.95),
        hops.quantile(0.95),
        hops.quantile(1),
        hops.gini(),
        hops.jain(),
        hops.theil(),
        delays,
        ratio(delays.getOrDefault("periphery", 0.0), delays.getOrDefault("centre", 0.0)),
        named(guard.interventions()),
        named(guard.reports()));
  }

  private static Map<String, Double> delays(TripMetrics trips, List<Zone> zones) {
    Map<String, Double> delays = new LinkedHashMap<>();
    for (int i = 0; i < zones.size(); i++) {
      delays.put(zones.get(i).name(), trips.zoneDelaySeconds(i));
    }
    return delays;
  }

  private static double ratio(double of, double to) {
    return to == 0 ? 0 : of / to;
  }

  private static Map<String, Long> named(Map<? extends Enum<?>, Long> counts) {
    Map<String, Long> named = new LinkedHashMap<>();
    counts.forEach((rule, count) -> named.put(rule.name(), count));
    return named;
  }
}
