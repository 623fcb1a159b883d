package org.lukou.api.world;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A place to keep one state of a world and come back to it: made by {@link World#checkpoint()},
 * reused as often as one likes. After {@link #restore()} the world goes on exactly as it did after
 * {@link #save()}, to the last bit, given the same commands and events. Listeners are not told of
 * the return. All calls belong to the stepping thread, between steps.
 */
@ProviderType
public interface Checkpoint {

  /** Keeps the present state in place of what was kept before. */
  void save();

  /**
   * Puts the world back into the state that is kept.
   *
   * @throws IllegalStateException if nothing has been saved
   */
  void restore();
}
