package org.lukou.cli.run;

import java.util.List;
import org.lukou.api.network.Junction;
import org.lukou.api.network.Network;
import org.lukou.api.network.Zone;

/** Whether what a profile says of its network is true of the network that was loaded. */
final class SpecCheck {

  private final RunSpec spec;
  private final Network network;

  SpecCheck(RunSpec spec, Network network) {
    this.spec = spec;
    this.network = network;
  }

  /**
   * Looks at zones and phases.
   *
   * @throws RunException naming what does not exist, where it stands, and what there is
   */
  void check() throws RunException {
    for (Zone zone : spec.zones()) {
      for (String junction : zone.junctions()) {
        require(
            network.junction(junction).isPresent(),
            "lukou.zones: zone %s names the junction %s, which the network %s does not have"
                .formatted(zone.name(), junction, network.name()));
      }
    }
    for (int phase : spec.phases()) {
      require(
          phase != spec.changePhase(),
          "lukou.timing: phase %d cannot be both the change phase and one to choose"
              .formatted(phase));
      require(
          signals().isEmpty() || signals().stream().anyMatch(j -> phase < j.phases().size()),
          "lukou.timing: no junction of the network %s has a phase %d"
              .formatted(network.name(), phase));
    }
  }

  private List<Junction> signals() {
    return network.signalisedJunctions();
  }

  private void require(boolean holds, String problem) throws RunException {
    if (!holds) {
      throw new RunException(
          "%s: extension %s; correct the profile".formatted(spec.profile(), problem));
    }
  }
}
