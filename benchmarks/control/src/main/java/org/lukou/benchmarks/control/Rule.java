package org.lukou.benchmarks.control;

import java.util.Locale;
import java.util.Map;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.Parameters;
import org.lukou.control.fixed.internal.FixedTime;
import org.lukou.control.pressure.internal.AdvancedMaxPressure;
import org.lukou.control.pressure.internal.EfficientMaxPressure;
import org.lukou.control.pressure.internal.MaxPressure;

/** A decision rule of the field's tables. */
enum Rule {
  /** The phases in turn; the timer excludes the change, which gives half the speed of its name. */
  FIXED_TIME,
  /** Queue before the junction minus the sum of the exit road's queues. */
  MAX_PRESSURE,
  /** The same with the mean of the exit road's queues. */
  EFFICIENT_MAX_PRESSURE,
  /** Keeps the phase while enough vehicles move towards its stop lines. */
  ADVANCED_MAX_PRESSURE;

  /** Returns the bundle's implementation. */
  ControllerFactory factory() {
    return switch (this) {
      case FIXED_TIME -> new FixedTime();
      case MAX_PRESSURE -> new MaxPressure();
      case EFFICIENT_MAX_PRESSURE -> new EfficientMaxPressure();
      case ADVANCED_MAX_PRESSURE -> new AdvancedMaxPressure();
    };
  }

  /** Returns the parameters that the field uses with a decision interval, in seconds. */
  Parameters parameters(int intervalSeconds) {
    return this == FIXED_TIME
        ? new Parameters(Map.of("green-seconds", Integer.toString(intervalSeconds)))
        : Parameters.NONE;
  }

  /** Returns the controller's name, for example max-pressure. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
