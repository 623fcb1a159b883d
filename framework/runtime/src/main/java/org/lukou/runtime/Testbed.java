package org.lukou.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.ControllerName;
import org.lukou.api.control.NetworkControllerFactory;
import org.lukou.api.device.DeviceDriverFactory;
import org.lukou.api.device.DriverName;
import org.lukou.api.device.RoadsideFactory;
import org.lukou.api.device.RoadsideName;
import org.lukou.api.index.IndexFactory;
import org.lukou.api.journal.JournalSink;
import org.lukou.api.world.WorldFactory;
import org.lukou.api.world.WorldName;
import org.lukou.runtime.osgi.NamedServices;
import org.lukou.runtime.osgi.ResolutionProbe;
import org.lukou.runtime.osgi.ResolutionReport;
import org.lukou.runtime.osgi.Wiring;
import org.lukou.runtime.profile.ArtifactId;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;
import org.osgi.framework.Bundle;

/**
 * The running bundles of one profile. Thread-safe; deployments come one after another. A service
 * that was handed out stays usable until its bundle is exchanged or the testbed is closed.
 */
public final class Testbed implements AutoCloseable {

  private final Profile profile;
  private final BundleRepository repository;
  private final Workspace workspace;
  private final InstalledBundles installed;
  private final NamedServices services;
  private final Deployer deployer;
  private final List<DropWatcher> watchers = new ArrayList<>();
  private boolean closed;

  private Testbed(
      Profile profile,
      BundleRepository repository,
      Workspace workspace,
      InstalledBundles installed) {
    this.profile = profile;
    this.repository = repository;
    this.workspace = workspace;
    this.installed = installed;
    services = new NamedServices(workspace.context());
    Wiring wiring = new Wiring(workspace.context());
    ResolutionProbe probe =
        new ResolutionProbe(workspace.context(), wiring, new ResolutionReport(wiring, profile));
    deployer = new Deployer(workspace.context(), workspace.store(), installed, probe);
  }

  /** Starts a profile without drops: see the other method. */
  public static Testbed start(
      Profile profile,
      BundleRepository repository,
      Set<String> requiredControllers,
      Path cacheDirectory)
      throws ProfileException {
    return start(profile, repository, requiredControllers, cacheDirectory, List.of());
  }

  /**
   * Starts the bundles of a profile and waits until its world and the controllers are there. If
   * that fails, nothing is left running.
   *
   * @param requiredControllers names of the algorithms without which there is no point in starting
   * @param cacheDirectory where the runtime keeps copies of the bundles, emptied first; null for a
   *     temporary directory that {@link #close} deletes
   * @param drops jars to start beside the profile's, or instead of those of the same symbolic name
   * @throws ProfileException if a bundle is missing, cannot be resolved or does not start
   */
  public static Testbed start(
      Profile profile,
      BundleRepository repository,
      Set<String> requiredControllers,
      Path cacheDirectory,
      List<Path> drops)
      throws ProfileException {
    Map<ArtifactId, Path> jars = repository.locateAll(profile.bundles());
    Workspace workspace = Workspace.open(cacheDirectory);
    try {
      Launch launch = new Launch(profile, requiredControllers, workspace);
      return new Testbed(profile, repository, workspace, launch.run(jars, drops));
    } catch (ProfileException | RuntimeException e) {
      workspace.close();
      throw e;
    }
  }

  /**
   * Returns the world of a name.
   *
   * @throws ProfileException if there is none now; the message lists what there is
   */
  public WorldFactory world(String name) throws ProfileException {
    return named(WorldFactory.class, WorldName.NAMESPACE, name, "world");
  }

  /**
   * Returns the driver of a protocol.
   *
   * @throws ProfileException if there is none now; the message lists what there is
   */
  public DeviceDriverFactory driver(String protocol) throws ProfileException {
    return named(DeviceDriverFactory.class, DriverName.NAMESPACE, protocol, "driver");
  }

  /**
   * Returns the virtual roadside units of a protocol.
   *
   * @throws ProfileException if there are none now; the message lists what there is
   */
  public RoadsideFactory roadside(String protocol) throws ProfileException {
    return named(RoadsideFactory.class, RoadsideName.NAMESPACE, protocol, "roadside");
  }

  private <S> S named(Class<S> type, String namespace, String name, String kind)
      throws ProfileException {
    return services
        .find(type, namespace, name)
        .orElseThrow(
            () ->
                new ProfileException(
                    "There is no %s '%s' now; there are: %s. Name one of them in %s, or add the bundle that provides it."
                        .formatted(
                            kind,
                            name,
                            String.join(", ", services.names(type, namespace)),
                            profile.file())));
  }

  /**
   * Returns the names of the algorithms that each bundle declares to offer, by the bundle's
   * symbolic name; bundles that offer none are left out.
   */
  public SortedMap<String, List<String>> controllersOfBundles() {
    SortedMap<String, List<String>> offers = new TreeMap<>();
    for (Bundle bundle : installed.bundles()) {
      List<String> names = Wiring.offers(bundle, ControllerName.NAMESPACE);
      if (!names.isEmpty()) {
        offers.put(bundle.getSymbolicName(), names);
      }
    }
    return offers;
  }

  /** Returns the names of the algorithms that are available now, of both shapes. */
  public SortedSet<String> controllers() {
    return new Promises(workspace.context()).controllers();
  }

  /** Returns the algorithm of a name that controls one junction at a time, if it is there now. */
  public Optional<ControllerFactory> controller(String name) {
    return services.find(ControllerFactory.class, ControllerName.NAMESPACE, name);
  }

  /** Returns the algorithm of a name that controls the whole network, if it is there now. */
  public Optional<NetworkControllerFactory> networkController(String name) {
    return services.find(NetworkControllerFactory.class, ControllerName.NAMESPACE, name);
  }

  /** Returns the index that the profile has chosen by naming its bundle, if it is there now. */
  public Optional<IndexFactory> index() {
    return services.all(IndexFactory.class).stream().findFirst();
  }

  /** Returns the journal sinks that are there now. */
  public List<JournalSink> journalSinks() {
    return services.all(JournalSink.class);
  }

  /**
   * Calls a listener with the name of an algorithm whenever its service comes, is replaced or goes:
   * on the thread that exchanges the bundle, and for a service that goes while it can still be
   * called. The listener must not block.
   */
  public void onControllerChange(Consumer<String> listener) {
    services.listen(ControllerName.NAMESPACE, listener);
  }

  /** Calls a listener with the protocol of a driver, as {@link #onControllerChange} does. */
  public void onDriverChange(Consumer<String> listener) {
    services.listen(DriverName.NAMESPACE, listener);
  }

  /** Returns the bundles, in the order of their installation. */
  public List<BundleRecord> bundles() {
    return installed.records();
  }

  /**
   * Installs a bundle, or exchanges the one of the same symbolic name. The jar is checked and must
   * resolve before anything is touched; if the new version does not offer what it declares, the old
   * one is restored. Identical bytes change nothing.
   *
   * @throws DeploymentException if the jar was refused or taken back; the old version is active
   */
  public Deployment deploy(Path jar) throws DeploymentException {
    return deployer.deploy(jar, null);
  }

  /**
   * Goes back to the version that a bundle had before its last exchange; doing it twice returns.
   *
   * @throws DeploymentException if there is no such bundle or version
   */
  public Deployment rollback(String symbolicName) throws DeploymentException {
    return deployer.rollback(symbolicName);
  }

  /**
   * Deploys each jar that lies or appears in a directory, until the testbed is closed. Drop a jar
   * by renaming it; a copy in progress is taken once it is complete and at rest. Names that begin
   * with a dot or do not end in {@code .jar} are ignored.
   *
   * @param messages told of every deployment and every refusal, on the watching thread
   */
  public synchronized void watch(Path deployDirectory, Consumer<String> messages) {
    try {
      watchers.add(DropWatcher.start(deployDirectory, this::deploy, messages));
    } catch (IOException e) {
      messages.accept(
          "The directory "
              + deployDirectory
              + " cannot be watched ("
              + e.getMessage()
              + "). Create it and start again.");
    }
  }

  /**
   * Runs an interactive session until the input ends or says {@code exit}: the methods of an object
   * as commands, and those of the framework ({@code help}, {@code lb}). Blocks.
   *
   * @param scope the first part of the commands' full names
   * @param commands an object of a public class
   * @param functions names of its methods that are commands
   * @throws ProfileException if the bundles of the shell are not in the repository
   */
  public void shell(
      InputStream in,
      PrintStream out,
      PrintStream err,
      String scope,
      Object commands,
      List<String> functions)
      throws ProfileException {
    for (Map.Entry<ArtifactId, Path> jar : repository.locateAll(ShellBundles.ids()).entrySet()) {
      addOnce(jar.getKey(), jar.getValue());
    }
    new Shell(workspace.context(), in, out, err).run(scope, commands, functions);
  }

  private void addOnce(ArtifactId id, Path jar) throws ProfileException {
    if (installed.find(id.artifact()).isPresent()) {
      return;
    }
    try {
      deployer.deploy(jar, id);
    } catch (DeploymentException e) {
      throw new ProfileException("The shell cannot be started: " + e.getMessage(), e);
    }
  }

  /** Stops watching, stops every bundle, and waits until they are gone, even if interrupted. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    boolean interrupted = Thread.interrupted();
    try {
      watchers.forEach(DropWatcher::close);
      workspace.close();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
