package org.lukou.cli.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.lukou.api.device.DeviceState;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.cli.run.DeviceTable;
import org.lukou.cli.run.RecordedRun;
import org.lukou.cli.run.ResultTable;
import org.lukou.cli.run.RunException;
import org.lukou.runtime.Deployment;
import org.lukou.runtime.DeploymentException;
import org.lukou.scenario.event.EventReader;
import org.lukou.scenario.event.EventWriter;

/**
 * What the shell can do with a running city; each public method is a command of that name. Called
 * on the shell's thread, while the city runs on its own.
 */
public final class CityCommands implements AutoCloseable {

  /** The names of the commands. */
  public static final List<String> NAMES =
      List.of(
          "status",
          "controllers",
          "swap",
          "devices",
          "event",
          "end",
          "events",
          "deploy",
          "rollback",
          "await",
          "results");

  private final RecordedRun recorded;
  private final CityThread city;

  /** Starts the city at a multiple of real time, 0 = as fast as possible. */
  public CityCommands(RecordedRun recorded, double speed) {
    this.recorded = recorded;
    this.city = CityThread.start(recorded, speed);
  }

  /** Tells how far the city is, in one line. */
  public String status() {
    return city.failure().isEmpty() ? recorded.city().status() : city.failure();
  }

  /** Lists the algorithms. */
  public String controllers() {
    return String.join("\n", recorded.testbed().controllers());
  }

  /** Hands the city to another algorithm. */
  public String swap(String controller) {
    try {
      recorded.city().swap(controller);
      return controller + " takes over with the next step";
    } catch (RunException e) {
      return e.getMessage();
    }
  }

  /** Lists the devices that the city is seen through. */
  public String devices() {
    List<DeviceState> devices = recorded.city().devices();
    return devices.isEmpty()
        ? "the city has perfect detectors; --devices puts devices in between"
        : DeviceTable.of(devices, recorded.city().run().kernel().timeSeconds());
  }

  /**
   * Lets an event begin, given as a JSON object: {@code event '{"event": "road-closure", ...}'}.
   */
  public String event(String json) {
    try {
      Event event = EventReader.event(json, "the event");
      recorded.city().begin(event);
      return event.lasts()
          ? "it begins with the next step; \"events\" gives its number, with which it can be ended"
          : "it happens with the next step";
    } catch (ScenarioException | RunException e) {
      return e.getMessage();
    }
  }

  /** Ends an event by its number. */
  public String end(int number) {
    try {
      return EventWriter.json(recorded.city().end(number)) + " ends with the next step";
    } catch (RunException e) {
      return e.getMessage();
    }
  }

  /** Lists the events that last, with their numbers. */
  public String events() {
    return recorded.city().lasting().entrySet().stream()
        .map(entry -> entry.getKey() + "  " + EventWriter.json(entry.getValue()))
        .collect(Collectors.collectingAndThen(Collectors.joining("\n"), CityCommands::orNone));
  }

  private static String orNone(String lines) {
    return lines.isEmpty() ? "no event lasts" : lines;
  }

  /** Installs a bundle, or exchanges the one of the same name. */
  public String deploy(String jar) {
    try {
      return text(recorded.testbed().deploy(Path.of(jar)));
    } catch (DeploymentException e) {
      return e.getMessage();
    }
  }

  /** Goes back to the version before the last exchange. */
  public String rollback(String bundle) {
    try {
      return text(recorded.testbed().rollback(bundle));
    } catch (DeploymentException e) {
      return e.getMessage();
    }
  }

  /** Waits until the city has come to a time, in seconds of the run, or to its end. */
  public String await(double seconds) throws InterruptedException {
    recorded.city().await(seconds);
    return status();
  }

  /** Prints the results so far. */
  public String results() {
    return ResultTable.of(recorded.city().result());
  }

  private static String text(Deployment done) {
    return "%s: %s -> %s in %.0f ms; restarted besides: %s"
        .formatted(
            done.symbolicName(),
            done.oldVersion().isEmpty() ? "(new)" : done.oldVersion(),
            done.newVersion(),
            done.millis(),
            done.restarted().isEmpty() ? "nothing" : String.join(", ", done.restarted()));
  }

  /** Stops the city and waits for its thread. */
  @Override
  public void close() {
    city.close();
  }
}
