package org.lukou.cli.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lukou.api.scenario.Perturbation;
import org.lukou.runtime.BundleRecord;
import org.lukou.runtime.BundleRepository;
import org.lukou.runtime.Testbed;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;

/**
 * A run with its record: created before anything can go wrong, told what was asked, what bytes it
 * runs on, and how it ended, whether it finished, failed or was interrupted.
 */
public final class RecordedRun implements AutoCloseable {

  private static final int WARNINGS_TOLD = 5;
  private static final int STOP_SECONDS = 10;
  private static final String INTERRUPTED = "interrupted";

  private final List<Path> repositories;
  private final RunRecord record;
  private final Progress progress;
  private final Thread interrupter = new Thread(this::stop, "lukou-interrupt");
  private Map<String, String> digests = Map.of();
  private RunSpec spec;
  private List<Path> earlierDrops = List.of();
  private List<Path> brought = List.of();
  private Testbed testbed;
  private Recording recording;
  private CityRun city;
  private boolean indexed = true;
  private final CountDownLatch over = new CountDownLatch(1);
  private boolean begun;
  private boolean stopped;

  /** What a run is asked for; whatever goes wrong in making it is recorded. */
  @FunctionalInterface
  public interface SpecSource {
    /** Returns the run to make. */
    RunSpec get() throws RunException, ProfileException;
  }

  /**
   * Creates the record.
   *
   * @param repositories where bundles are looked for
   * @param runs where records are kept
   * @param label what the run is called after its time
   * @param progress who is told how far it is
   * @throws RunInterruptedException if the process is ending
   * @throws RunException if the record cannot be written
   */
  public RecordedRun(List<Path> repositories, Path runs, String label, Progress progress)
      throws RunException {
    this.repositories = List.copyOf(repositories);
    this.progress = progress;
    record = RunRecord.create(runs, label);
    record.put("environment", environment());
    try {
      Runtime.getRuntime().addShutdownHook(interrupter);
    } catch (IllegalStateException shuttingDown) {
      stopped = true;
      record.end(INTERRUPTED);
      throw toldToEnd();
    }
  }

  private RunInterruptedException toldToEnd() {
    return new RunInterruptedException(
        "interrupted before the run began; its record is in " + directory());
  }

  /**
   * Returns what a record asks for.
   *
   * @param record the content of a record
   * @param place where it was read, for messages
   * @throws RunException if it does not say
   */
  public static RunSpec specOf(JsonNode record, Path place) throws RunException {
    try {
      if (record.at("/spec/scenario") instanceof ObjectNode scenario) {
        scenario.putIfAbsent("perturbation", Json.mapper().valueToTree(Perturbation.NONE));
      }
      RunSpec spec = Json.mapper().treeToValue(record.path("spec"), RunSpec.class);
      if (spec != null) {
        return spec.asRecorded();
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new RunException("%s cannot be repeated: %s".formatted(place, e.getMessage()), e);
    }
    throw new RunException(
        "%s cannot be repeated: its run failed before it was known what to run".formatted(place));
  }

  /** Returns where the index of all runs is that are recorded in a directory. */
  public static Path indexIn(Path runs) {
    return runs.resolve("index");
  }

  /** Keeps the run out of the index; called before it begins. */
  public void withoutIndex() {
    indexed = false;
  }

  /**
   * Starts the testbed and the city.
   *
   * @param source says what to run
   * @param deploy a directory whose bundles join the profile's, now and while the city runs; null
   *     for none
   */
  public void begin(SpecSource source, Path deploy) throws RunException, ProfileException {
    try {
      start(source.get(), deploy);
    } catch (RunException | ProfileException | RuntimeException | Error e) {
      failed(e);
      throw e;
    }
  }

  private void start(RunSpec asked, Path deploy) throws RunException, ProfileException {
    spec = asked;
    record.put("spec", spec);
    List<Path> drops = new ArrayList<>(deploy == null ? earlierDrops : Drops.in(deploy));
    drops.addAll(brought);
    Profile profile = ProfileReader.read(spec.profile());
    digests = inputs(profile, spec);
    record.put("inputs", digests);
    testbed =
        Testbed.start(profile, new BundleRepository(repositories), spec.controllers(), null, drops);
    record.put("bundles", testbed.bundles());
    progress.say(
        "%s: %d bundles active, controller %s, record in %s"
            .formatted(profile.name(), testbed.bundles().size(), spec.controller(), directory()));
    recording = new Recording(record, profile, spec, progress::warn);
    if (indexed) {
      recording.openIndex(testbed, indexIn(directory().getParent()));
    }
    city = new CityRun(testbed, spec, record.id(), recording::sinks);
    warn(city.warnings());
    if (deploy != null) {
      testbed.watch(deploy, progress::say);
    }
  }

  private void warn(List<String> warnings) {
    warnings.stream().limit(WARNINGS_TOLD).forEach(text -> progress.warn(text));
    if (warnings.size() > WARNINGS_TOLD) {
      progress.warn("%d in all; every one is in %s".formatted(warnings.size(), directory()));
    }
  }

  /** Lets bundles join, or replace those of the same symbolic name; called before it begins. */
  public void bring(List<Path> jars) {
    brought = List.copyOf(jars);
  }

  /**
   * Lets the bundles join that were dropped into an earlier run.
   *
   * @throws RunException if one of them is gone, or has other bytes
   */
  public void bringDropsOf(JsonNode before) throws RunException {
    earlierDrops = Drops.of(before);
  }

  private Map<String, String> inputs(Profile profile, RunSpec spec) throws RunException {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("profile", profile.digest());
    inputs.put("network", FileDigest.of(spec.scenario().network()));
    inputs.put("demand", FileDigest.of(spec.scenario().demand()));
    if (spec.eventsFile() != null) {
      inputs.put("events", FileDigest.of(spec.eventsFile()));
    }
    return inputs;
  }

  /** Returns the city. */
  public CityRun city() {
    return city;
  }

  /** Returns the testbed. */
  public Testbed testbed() {
    return testbed;
  }

  /** Returns where the record is. */
  public Path directory() {
    return record.directory();
  }

  /**
   * Runs the city to the end of its scenario.
   *
   * @param speed simulated seconds a second, 0 = as fast as possible
   * @param files what to write on the way
   * @throws RunException if one of them cannot be written, or an algorithm cannot take over
   */
  public RunResult complete(double speed, OutputFiles files) throws RunException {
    goOn();
    try {
      city.complete(progress, speed, files);
      RunResult result = city.result();
      record.put("spec", spec.asItWent(city.swaps(), city.run().events()));
      record.put("bundlesAtEnd", testbed.bundles());
      record.put("result", result);
      String status = interrupted() ? INTERRUPTED : "finished";
      recording.add(result, status);
      recording.forgetTheOld();
      record.end(status);
      return result;
    } catch (RunException | RuntimeException | Error e) {
      failed(e);
      throw e;
    }
  }

  /** Returns whether somebody ended the run before its time. */
  public boolean interrupted() {
    return !city.run().isOver();
  }

  /** Returns, in words, which inputs and bundles are other than in an earlier record. */
  public List<String> changesSince(JsonNode before) {
    List<String> changes = new ArrayList<>();
    digests.forEach(
        (input, digest) -> {
          if (!digest.equals(before.path("inputs").path(input).asText())) {
            changes.add("the " + input + " has changed since");
          }
        });
    Map<String, String> earlier = new LinkedHashMap<>();
    before
        .path("bundles")
        .forEach(b -> earlier.put(b.path("symbolicName").asText(), b.path("sha256").asText()));
    if (before.has("bundlesAtEnd") && !before.path("bundlesAtEnd").equals(before.path("bundles"))) {
      changes.add("bundles were exchanged while that run went on, which is not repeated");
    }
    for (BundleRecord bundle : testbed.bundles()) {
      String digest = earlier.get(bundle.symbolicName());
      if (digest != null && !digest.equals(bundle.sha256())) {
        changes.add("the bundle " + bundle.symbolicName() + " has changed since");
      }
    }
    return changes;
  }

  private void failed(Throwable failure) throws RunException {
    record.put("error", String.valueOf(failure.getMessage()));
    if (!record.end("failed") && toldToStop()) {
      throw toldToEnd(); // and whatever failed did so for that reason, or it does not matter now
    }
    progress.say("the record of this run is kept in " + directory());
  }

  /** Called when the process is told to end: lets the run stop in order and be recorded. */
  private void stop() {
    try {
      if (!stopBeforehand()) {
        city.stop();
        over.await(STOP_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RunException e) {
      progress.warn(e.getMessage());
    }
  }

  private synchronized void goOn() throws RunInterruptedException {
    if (stopped) {
      throw toldToEnd();
    }
    begun = true;
  }

  /** Returns whether the city will not begin, because it had not when the process was ended. */
  private synchronized boolean stopBeforehand() throws RunException {
    if (!begun) {
      stopped = true;
      record.end(INTERRUPTED);
    }
    return stopped;
  }

  private synchronized boolean toldToStop() {
    return stopped;
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    for (String name :
        List.of("java.version", "java.vendor", "java.vm.name", "os.name", "os.arch")) {
      environment.put(name, System.getProperty(name));
    }
    return environment;
  }

  /** Ends the city and the testbed. */
  @Override
  public void close() {
    if (city != null) {
      city.close();
    }
    if (recording != null) {
      recording.close();
    }
    if (testbed != null) {
      testbed.close();
    }
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(interrupter);
    } catch (IllegalStateException shuttingDown) {
      // the hook is running, and waits for nothing any more
    }
  }
}
