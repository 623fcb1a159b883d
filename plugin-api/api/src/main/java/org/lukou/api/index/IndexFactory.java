package org.lukou.api.index;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The service by which a bundle offers an index. A profile chooses its index by naming the bundle.
 * Thread-safe.
 */
@ConsumerType
@FunctionalInterface
public interface IndexFactory {

  /**
   * Opens an index, or makes a new one.
   *
   * @param directory where it is kept, or what belongs to it on this machine; used by one process
   *     at a time
   * @throws IndexException if it cannot be opened; the message names the directory and the remedy
   */
  Index open(Path directory) throws IndexException;
}
