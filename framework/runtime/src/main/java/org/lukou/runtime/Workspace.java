package org.lukou.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lukou.runtime.osgi.BundleStore;
import org.lukou.runtime.osgi.EmbeddedFramework;
import org.lukou.runtime.profile.ProfileException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** A running framework and the directory it works in. */
final class Workspace implements AutoCloseable {

  private final Path directory;
  private final boolean temporary;
  private final FileChannel lock;
  private final EmbeddedFramework framework;
  private final BundleStore store;

  private Workspace(Path directory, boolean temporary, FileChannel lock)
      throws IOException, BundleException {
    this.directory = directory;
    this.temporary = temporary;
    this.lock = lock;
    Path jars = directory.resolve("jars");
    delete(jars);
    framework = EmbeddedFramework.start(directory.resolve("framework"));
    store = new BundleStore(jars);
  }

  /** Starts an empty framework; a directory of null stands for a temporary one. */
  static Workspace open(Path cacheDirectory) throws ProfileException {
    Path directory = cacheDirectory;
    try {
      if (directory == null) {
        directory = Files.createTempDirectory("lukou-");
      }
      return locked(directory, cacheDirectory == null);
    } catch (IOException | BundleException e) {
      throw new ProfileException(
          "The OSGi runtime cannot work in "
              + directory
              + " ("
              + e.getMessage()
              + "). Free some space, end the other run that uses it, or give another directory.",
          e);
    }
  }

  private static Workspace locked(Path directory, boolean temporary)
      throws IOException, BundleException {
    Files.createDirectories(directory);
    FileChannel lock =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() == null) {
        throw new IOException("another run uses it");
      }
      return new Workspace(directory, temporary, lock);
    } catch (OverlappingFileLockException e) {
      lock.close();
      throw new IOException("another run uses it", e);
    } catch (IOException | BundleException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  BundleContext context() {
    return framework.context();
  }

  BundleStore store() {
    return store;
  }

  @Override
  public void close() {
    framework.close();
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot release " + directory, e);
    }
    if (temporary) {
      delete(directory);
    }
  }

  private static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + directory, e);
    }
  }
}
