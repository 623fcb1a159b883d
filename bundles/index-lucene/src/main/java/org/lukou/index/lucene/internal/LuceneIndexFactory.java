package org.lukou.index.lucene.internal;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.lukou.api.index.Index;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.IndexFactory;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Opens indexes, and closes those that are still open when the bundle goes. */
@Component
public final class LuceneIndexFactory implements IndexFactory {

  private final Set<Index> open = new HashSet<>();
  private boolean gone;

  @Override
  public synchronized Index open(Path directory) throws IndexException {
    if (gone) {
      throw new IndexException("the bundle of the index has been stopped");
    }
    Index index = LuceneIndex.open(directory.toAbsolutePath());
    open.add(index);
    return index;
  }

  /** Closes every index. */
  @Deactivate
  public synchronized void close() {
    gone = true;
    open.forEach(Index::close);
    open.clear();
  }
}
