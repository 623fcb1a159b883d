package org.lukou.benchmarks.devices.street;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lukou.benchmarks.devices.street.WiredStreet.Way;
import org.lukou.roadside.sim.internal.server.Cabinet;

@Timeout(120)
class WiredStreetTest {

  private static final int CABINETS = 4;
  private static final int STEPS = 60;

  private static void commandAndLook(int detectors, Way way) throws Exception {
    try (WiredStreet street = WiredStreet.open(CABINETS, detectors, way)) {
      street.awaitAll();
      for (int step = 0; step < STEPS; step++) {
        if (step % 12 == 0) {
          street.command(step % CABINETS, 1 + step / 12);
        }
        street.step();
        assertEquals(0, street.late());
      }
      assertEquals(0, street.driver().counters().getOrDefault("reRegistered", 0L));
    }
  }

  @Test
  void observationsOverDtlsOutliveCommands() throws Exception {
    commandAndLook(4, Cabinet::secureUri);
  }

  @Test
  void packsOfSeveralBlocksAreSeen() throws Exception {
    commandAndLook(40, Cabinet::uri);
  }
}
