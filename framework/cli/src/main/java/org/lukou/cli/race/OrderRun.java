package org.lukou.cli.race;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lukou.cli.run.Home;
import org.lukou.cluster.CellWorker;
import org.lukou.cluster.WorkOrder;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.InputFile;
import org.lukou.race.cell.Stack;
import org.lukou.race.execute.LocalExecutor;
import org.lukou.race.result.CellRecord;
import org.lukou.race.run.CellRun;
import org.lukou.race.run.Places;
import org.lukou.runtime.BundleRepository;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;

/**
 * Runs what drivers of races order, on this machine's own profiles and bundles. Code must be the
 * driver's to the last bit, or the order is refused; files and the user's own jars are fetched from
 * the driver if they are not here. What was started once stays started until this is closed.
 */
public final class OrderRun implements CellWorker, AutoCloseable {

  private final BundleRepository repository;
  private final List<Path> profiles;
  private final Path directory;
  private final Consumer<String> log;
  private final Places places = new Places();
  private final Map<List<InputFile>, TestbedStacks> started = new LinkedHashMap<>();
  private final Map<Code, TestbedStacks> ready = new HashMap<>();

  /** What has been compared already. */
  private record Code(Stack stack, List<InputFile> drops) {}

  /**
   * Starts nothing yet.
   *
   * @param repository where bundles are looked for
   * @param profiles files of profiles beside those of the installation
   * @param directory where fetched files are kept
   * @param log is told of every cell, a line each, from any thread
   */
  public OrderRun(
      BundleRepository repository, List<Path> profiles, Path directory, Consumer<String> log) {
    this.repository = repository;
    this.profiles = List.copyOf(profiles);
    this.directory = directory;
    this.log = log;
  }

  @Override
  public CellRecord run(WorkOrder order, Source source) throws RaceException, InterruptedException {
    Cell cell = order.cell();
    long startNanos = System.nanoTime();
    CellRun runner = new CellRun(ready(order, source), places, System::nanoTime);
    List<CellRecord> records = new ArrayList<>();
    new LocalExecutor(runner, 1, order.patienceSeconds(), System::nanoTime)
        .run(List.of(cell), records::add);
    CellRecord record = records.get(0);
    log.accept(
        "%s: %s, %.1f s"
            .formatted(
                cell,
                record.finished() ? "done" : "failed, " + record.failure(),
                (System.nanoTime() - startNanos) / 1e9));
    return record;
  }

  private synchronized TestbedStacks ready(WorkOrder order, Source source) throws RaceException {
    for (InputFile file : order.cell().scenario().files()) {
      have(file, source);
    }
    Code code = new Code(order.cell().stack(), order.drops());
    TestbedStacks stacks = ready.get(code);
    if (stacks == null) {
      stacks = started(order.drops(), source);
      startFor(order.cell(), stacks);
      ready.put(code, stacks);
    }
    return stacks;
  }

  private TestbedStacks started(List<InputFile> drops, Source source) throws RaceException {
    List<Path> jars = new ArrayList<>();
    for (InputFile jar : drops) {
      have(jar, source);
      jars.add(places.of(jar));
    }
    TestbedStacks stacks = started.get(drops);
    if (stacks == null) {
      stacks = new TestbedStacks(repository, jars);
      started.put(drops, stacks);
    }
    return stacks;
  }

  private void have(InputFile file, Source source) throws RaceException {
    if (places.has(file)) {
      return;
    }
    Path place = directory.resolve(file.sha256()).resolve(file.name());
    source.fetch(file, place);
    if (!places.add(place).sha256().equals(file.sha256())) {
      throw new RaceException("the driver's file " + file.name() + " has changed; race again");
    }
  }

  private void startFor(Cell cell, TestbedStacks stacks) throws RaceException {
    try {
      Profile profile = profile(cell.stack());
      stacks.start(profile);
      List<String> changes =
          stacks.changesSince(cell.stack(), stacks.stack(profile, cell.entrant()));
      if (!changes.isEmpty()) {
        throw new RaceException(
            "its code is not the driver's: %s; build both from the same sources"
                .formatted(String.join(", ", changes)));
      }
    } catch (ProfileException e) {
      throw new RaceException(e.getMessage(), e);
    }
  }

  private Profile profile(Stack stack) throws RaceException, ProfileException {
    List<Path> files = new ArrayList<>(profiles);
    if (Home.current().profiles().names().contains(stack.profile())) {
      files.add(Home.current().profiles().find(stack.profile()));
    }
    for (Path file : files) {
      Profile profile = ProfileReader.read(file);
      if (profile.digest().equals(stack.profileSha256())) {
        return profile;
      }
    }
    throw new RaceException(
        "it has no profile %s with the SHA-256 %s; copy it there, and start the worker with --profile FILE"
            .formatted(stack.profile(), stack.profileSha256()));
  }

  /** Stops what was started; nobody may be running a cell. */
  @Override
  public synchronized void close() {
    started.values().forEach(TestbedStacks::close);
    started.clear();
    ready.clear();
  }
}
