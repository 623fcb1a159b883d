package org.lukou.cli.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Place;
import org.lukou.api.journal.JournalSink;
import org.lukou.api.network.Network;
import org.lukou.api.network.Point;
import org.lukou.archive.Archive;
import org.lukou.archive.Recorder;
import org.lukou.archive.RunOrigin;
import org.lukou.output.GeoPoint;
import org.lukou.output.LocalProjection;
import org.lukou.runtime.Testbed;
import org.lukou.runtime.profile.Profile;

/**
 * Where a run's journal goes: into its file always, and into the index if the profile names one.
 * The index belongs to one process at a time; a run that cannot have it goes on without.
 */
final class Recording implements AutoCloseable {

  private final RunRecord record;
  private final Profile profile;
  private final RunSpec spec;
  private final long startMillis = System.currentTimeMillis();
  private final Consumer<String> warner;
  private Archive archive;
  private RunOrigin origin;

  Recording(RunRecord record, Profile profile, RunSpec spec, Consumer<String> warner) {
    this.record = record;
    this.profile = profile;
    this.spec = spec;
    this.warner = warner;
  }

  /** Opens the index that the bundles offer, if they offer one. */
  void openIndex(Testbed testbed, Path directory) {
    try {
      if (testbed.index().isPresent()) {
        archive = Archive.open(testbed::index, directory, record.id());
      }
    } catch (IndexException e) {
      warner.accept("this run is not indexed: " + e.getMessage());
    }
  }

  /** Returns who reads the journal. */
  List<JournalSink> sinks(Network network) throws IOException {
    origin = new RunOrigin(record.id(), startMillis, network, places());
    List<JournalSink> sinks = new ArrayList<>();
    sinks.add(new JournalFile(record.directory().resolve(JournalFile.NAME)));
    if (archive != null) {
      sinks.add(new Recorder(archive, origin));
    }
    return sinks;
  }

  /** A network that is not the profile's own lies nobody knows where. */
  private Function<Point, Place> places() {
    Place place = profile.place();
    if (!place.isKnown() || !spec.scenario().network().equals(profile.scenario().network())) {
      return point -> Place.UNKNOWN;
    }
    LocalProjection projection =
        new LocalProjection(new GeoPoint(place.longitude(), place.latitude()));
    return point -> new Place(projection.longitude(point), projection.latitude(point));
  }

  /** Adds the run as a whole to the index; called when its journal is complete. */
  void add(RunResult result, String status) {
    if (archive == null) {
      return;
    }
    String text =
        "%s %s, %s mode, seed %d, %s: engine ATT %.1f s, paper ATT %.1f s, %d of %d vehicles arrived"
            .formatted(
                profile.name(),
                result.controller(),
                result.mode(),
                result.seed(),
                status,
                result.metrics().engineAttSeconds(),
                result.metrics().paperAttSeconds(),
                result.metrics().throughput(),
                result.metrics().created());
    try {
      String body = Json.mapper().writeValueAsString(result);
      archive.append(List.of(), List.of(origin.entry(text, body)));
    } catch (IndexException | JsonProcessingException e) {
      warner.accept("this run is not listed in the index: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets go of what the index has kept for longer than the profile wants. */
  void forgetTheOld() {
    if (archive == null || profile.retention().isEmpty()) {
      return;
    }
    try {
      archive.forgetBefore(startMillis - profile.retention().get().toMillis());
    } catch (IndexException e) {
      warner.accept("what is too old is still in the index: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the index has everything on disk. */
  @Override
  public void close() {
    try {
      if (archive != null) {
        archive.close();
      }
    } catch (IndexException e) {
      warner.accept("this run is not wholly indexed: " + e.getMessage());
    }
  }
}
