package org.lukou.cli.run;

import java.util.List;
import org.lukou.api.device.DeviceState;
import org.lukou.devices.DeviceWorld;
import org.lukou.runtime.profile.ProfileException;

/** Looks at the devices of a city for a while, without commanding anything. */
public final class DeviceWatch {

  private DeviceWatch() {}

  /**
   * What was seen.
   *
   * @param devices how they are
   * @param timeSeconds when, in seconds since the look began
   */
  public record Look(List<DeviceState> devices, double timeSeconds) {

    /** Returns whether every device reports, and there is one. */
    public boolean allOnline() {
      return !devices.isEmpty()
          && devices.stream().allMatch(state -> state.status() == DeviceState.Status.ONLINE);
    }
  }

  /** Looks until every device is online, at most so many seconds. */
  public static Look look(StreetStart start, RunSpec spec, int seconds)
      throws RunException, ProfileException {
    double stepSeconds = spec.scenario().stepSeconds();
    CityDevices devices = new CityDevices(start.testbed(), spec.devices(), stepSeconds);
    try (DeviceWorld world = devices.open(start.street())) {
      world.connect(List::size);
      Pace pace = new Pace(spec.devices().realTime() ? 1 : 0);
      Look look = new Look(world.devices(), 0);
      for (int step = 1; step * stepSeconds <= seconds && !look.allOnline(); step++) {
        pace.await(step * stepSeconds, () -> false);
        world.step();
        look = new Look(world.devices(), step * stepSeconds);
      }
      return look;
    }
  }
}
