package org.lukou.api.control;

import org.lukou.api.signal.SignalCommand;
import org.osgi.annotation.versioning.ConsumerType;

/** What carries signal commands to the street. Called on the kernel's stepping thread. */
@ConsumerType
@FunctionalInterface
public interface Actuator {

  /** Shows a signal state at a junction from now on. Must not block. */
  void apply(SignalCommand command);
}
