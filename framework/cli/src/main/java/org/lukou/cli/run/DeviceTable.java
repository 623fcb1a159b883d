package org.lukou.cli.run;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lukou.api.device.DeviceState;

/** The devices of a city for people, one line each. */
public final class DeviceTable {

  private static final String LINE = "%-24s %-28s %-9s %8s %12s %7s  %s%n";

  private DeviceTable() {}

  /**
   * Returns the table.
   *
   * @param devices how they are
   * @param nowSeconds the time that ages are counted from, in seconds of the run
   */
  public static String of(List<DeviceState> devices, double nowSeconds) {
    StringBuilder table = new StringBuilder();
    table.append(
        LINE.formatted("device", "address", "state", "age", "observations", "errors", "trouble"));
    for (DeviceState device : devices) {
      table.append(
          String.format(
              Locale.ROOT,
              LINE,
              device.id(),
              device.uri(),
              device.status().name().toLowerCase(Locale.ROOT),
              age(device, nowSeconds),
              device.observations(),
              device.errors(),
              device.trouble()));
    }
    return table.append(summary(devices)).toString();
  }

  private static String age(DeviceState device, double nowSeconds) {
    return Double.isNaN(device.lastSeconds())
        ? "-"
        : String.format(Locale.ROOT, "%.1f s", nowSeconds - device.lastSeconds());
  }

  private static String summary(List<DeviceState> devices) {
    Map<DeviceState.Status, Long> counts =
        devices.stream()
            .collect(
                Collectors.groupingBy(DeviceState::status, TreeMap::new, Collectors.counting()));
    return devices.size()
        + " devices: "
        + counts.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
  }
}
