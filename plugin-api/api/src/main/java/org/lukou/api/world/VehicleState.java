package org.lukou.api.world;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Where one running vehicle is and what it does. A view that is valid only during the call that it
 * is handed to; reads allocate nothing, except {@link #id()}.
 */
@ProviderType
public interface VehicleState {

  /** Returns its number, as told to {@link VehicleListener#created}. */
  int number();

  /** Returns its name. */
  String id();

  /** Returns the index of the lane it is on, -1 inside a junction. */
  int lane();

  /** Returns the distance of its front from the beginning of the lane or lane link, in metres. */
  double distanceMetres();

  /** Returns its speed, in metres per second. */
  double speedMps();

  /** Returns the place of its front, in metres along the network's first axis. */
  double x();

  /** Returns the place of its front, in metres along the network's second axis. */
  double y();

  /** Returns where it heads: the angle from the first axis, counter-clockwise, in radians. */
  double headingRadians();

  /** Returns its length, in metres. */
  double lengthMetres();

  /** Returns its width, in metres. */
  double widthMetres();

  /** Returns 1 while it changes to the next outer lane, -1 to the next inner one, 0 otherwise. */
  int laneChange();
}
