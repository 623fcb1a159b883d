package org.lukou.scenario;

import java.nio.file.Path;
import java.util.List;
import org.lukou.api.network.Zone;

/**
 * What was written.
 *
 * @param network the network file
 * @param demand the demand file
 * @param provenance the file that says where both come from
 * @param networkSha256 digest of the network file, 64 hexadecimal digits
 * @param demandSha256 digest of the demand file, 64 hexadecimal digits
 * @param junctions signalised junctions
 * @param roads roads, each direction counted
 * @param vehicles vehicles in the demand
 * @param zones centre and periphery, every junction in one of them; a grid of at most 2 × 2 has no
 *     periphery
 */
public record GridScenarioSummary(
    Path network,
    Path demand,
    Path provenance,
    String networkSha256,
    String demandSha256,
    int junctions,
    int roads,
    int vehicles,
    List<Zone> zones) {

  /** Copies the list. */
  public GridScenarioSummary {
    zones = List.copyOf(zones);
  }
}
