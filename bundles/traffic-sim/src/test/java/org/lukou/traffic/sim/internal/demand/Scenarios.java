package org.lukou.traffic.sim.internal.demand;

import java.nio.file.Path;
import org.lukou.api.scenario.Perturbation;
import org.lukou.api.scenario.Scenario;

/** Scenarios whose files are not read. */
final class Scenarios {
  private Scenarios() {}

  static Scenario hour(long seed, Perturbation perturbation) {
    return of(seed, 1, 3600, perturbation);
  }

  static Scenario of(long seed, double dt, double duration, Perturbation perturbation) {
    Path unread = Path.of("unread");
    return new Scenario(
        unread, unread, seed, dt, duration, Scenario.Mode.COMPATIBLE, false, perturbation, 1);
  }
}
