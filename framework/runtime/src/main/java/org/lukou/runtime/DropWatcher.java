package org.lukou.runtime;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Watches a directory on a thread of its own and deploys each jar that comes to rest in it, once.
 * The directory is listed after every event and every pause, so that no lost event matters.
 */
final class DropWatcher implements AutoCloseable {

  private static final long QUIET_MILLIS = 100;
  private static final long IDLE_MILLIS = 1_000;
  private static final long JOIN_MILLIS = 60_000;

  /** Deploys one jar. */
  @FunctionalInterface
  interface Target {
    Deployment deploy(Path jar) throws DeploymentException;
  }

  /** What tells two contents of a file apart without reading it. */
  private record Look(Object key, long size, long modified) {}

  private final Path directory;
  private final Target target;
  private final Consumer<String> messages;
  private final WatchService events;
  private final Thread thread;
  private final Map<Path, Look> seen = new HashMap<>();
  private final Map<Path, Look> handled = new HashMap<>();
  private final Map<Path, String> refused = new HashMap<>();
  private boolean unreadable;

  private DropWatcher(Path directory, Target target, Consumer<String> messages) throws IOException {
    this.directory = Files.createDirectories(directory);
    this.target = target;
    this.messages = messages;
    events = directory.getFileSystem().newWatchService();
    thread = new Thread(this::run, "lukou-deploy");
    thread.setDaemon(true);
  }

  /** Begins to watch; a directory that does not exist is created. */
  static DropWatcher start(Path directory, Target target, Consumer<String> messages)
      throws IOException {
    DropWatcher watcher = new DropWatcher(directory, target, messages);
    watcher.directory.register(
        watcher.events, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
    watcher.thread.start();
    return watcher;
  }

  /** Ends the thread after the deployment it is at. */
  @Override
  public void close() {
    try {
      events.close();
      thread.join(JOIN_MILLIS);
    } catch (IOException e) {
      messages.accept("The directory " + directory + " is still watched: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (true) {
        boolean moving = round();
        pause(moving ? QUIET_MILLIS : IDLE_MILLIS);
      }
    } catch (ClosedWatchServiceException e) {
      // closed: the end
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pause(long millis) throws InterruptedException {
    WatchKey key = events.poll(millis, TimeUnit.MILLISECONDS);
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  /** Looks at every jar. Returns whether one may still be being written. */
  private boolean round() {
    boolean moving = false;
    for (Path jar : jars()) {
      Look look = look(jar);
      if (look == null || look.equals(handled.get(jar))) {
        continue;
      }
      if (look.equals(seen.put(jar, look))) {
        handled.put(jar, look);
        deploy(jar);
      } else {
        moving = true;
      }
    }
    return moving;
  }

  private void deploy(Path jar) {
    try {
      messages.accept(sentence(jar, target.deploy(jar)));
      refused.remove(jar);
      // what was refused may have needed this bundle
      handled.keySet().removeAll(refused.keySet());
    } catch (DeploymentException e) {
      refuse(jar, e.getMessage());
    } catch (RuntimeException e) {
      refuse(jar, jar + " could not be deployed: " + e);
    }
  }

  private void refuse(Path jar, String reason) {
    if (!reason.equals(refused.put(jar, reason))) {
      messages.accept(reason);
    }
  }

  private static String sentence(Path jar, Deployment deployment) {
    if (!deployment.changed()) {
      return "%s: %s %s is active already."
          .formatted(jar.getFileName(), deployment.symbolicName(), deployment.newVersion());
    }
    String change =
        deployment.oldVersion().isEmpty()
            ? "is active as " + deployment.newVersion()
            : "went from " + deployment.oldVersion() + " to " + deployment.newVersion();
    String others =
        deployment.restarted().isEmpty()
            ? "no other bundle was restarted"
            : "restarted with it: " + String.join(", ", deployment.restarted());
    return "%s: %s %s in %.0f ms; %s."
        .formatted(
            jar.getFileName(), deployment.symbolicName(), change, deployment.millis(), others);
  }

  private List<Path> jars() {
    try (Stream<Path> files = Files.list(directory)) {
      unreadable = false;
      return files.filter(DropWatcher::isDrop).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of(); // a build has cleaned it away, and will make it again
    } catch (IOException e) {
      if (!unreadable) {
        messages.accept("The directory " + directory + " cannot be read: " + e.getMessage());
      }
      unreadable = true;
      return List.of();
    }
  }

  private static boolean isDrop(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".jar") && !name.startsWith(".") && !name.startsWith("~");
  }

  private static Look look(Path jar) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
      return attributes.isRegularFile()
          ? new Look(
              attributes.fileKey(),
              attributes.size(),
              attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS))
          : null;
    } catch (IOException e) {
      return null;
    }
  }
}
