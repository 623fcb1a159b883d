package org.lukou.index.opensearch.internal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.IndexFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Opens indexes on a cluster, and closes those that are still open when the bundle goes. */
@Component(configurationPid = OpenSearchIndexFactory.PID)
public final class OpenSearchIndexFactory implements IndexFactory {

  static final String PID = "org.lukou.index.opensearch";

  private final Supplier<Target> target;
  private final Set<Index> open = new HashSet<>();
  private boolean gone;

  /** Takes what the profile configures; what is wrong with it is told to whoever opens an index. */
  @Activate
  public OpenSearchIndexFactory(Settings settings) {
    target = () -> Target.of(settings);
  }

  OpenSearchIndexFactory(Target known) {
    target = () -> known;
  }

  @Override
  public synchronized Index open(Path directory) throws IndexException {
    if (gone) {
      throw new IndexException("the bundle of the index has been stopped");
    }
    Index index = OpenSearchIndex.open(directory.toAbsolutePath(), configured());
    open.add(index);
    return index;
  }

  private Target configured() throws IndexException {
    try {
      return target.get();
    } catch (IllegalArgumentException e) {
      throw new IndexException(
          "the profile's configuration %s is wrong: %s".formatted(PID, e.getMessage()), e);
    }
  }

  /** Closes every index. */
  @Deactivate
  public synchronized void close() {
    gone = true;
    open.forEach(Index::close);
    open.clear();
  }
}
