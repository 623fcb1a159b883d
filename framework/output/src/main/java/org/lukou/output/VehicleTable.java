package org.lukou.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lukou.api.world.World;

/**
 * A CSV table (RFC 4180, lines end with a line feed) with a header and a row a vehicle, in the
 * order of their creation. What does not apply to a vehicle is an empty cell.
 */
public final class VehicleTable implements RunOutput {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "class",
          "status",
          "departureWantedSeconds",
          "enteredSeconds",
          "arrivedSeconds",
          "travelTimeSeconds",
          "freeFlowSeconds",
          "delaySeconds",
          "waitingSeconds",
          "stops",
          "drivenMetres",
          "firstLane",
          "lastLane",
          "run",
          "mode",
          "controller",
          "seed",
          "stepSeconds");

  private static final int PLACES = 3;

  private final PartFile file;
  private final VehicleFollower follower;
  private final List<Object> originCells;

  /**
   * Begins the file.
   *
   * @param file where it will appear; a file that is there is replaced
   * @param world the world before its first step
   * @param origin where the result comes from, told in the last columns
   * @throws IOException if the file cannot be written
   * @throws IllegalArgumentException if the world has already created vehicles
   */
  public VehicleTable(Path file, World world, Origin origin) throws IOException {
    follower = new VehicleFollower(world, trip -> {});
    originCells =
        List.of(
            origin.run(),
            origin.mode(),
            origin.controller(),
            origin.seed(),
            Decimals.of(origin.stepSeconds(), 7));
    this.file = PartFile.beside(file);
  }

  @Override
  public void stepped(double timeSeconds) {
    follower.stepped(timeSeconds);
  }

  @Override
  public void complete() throws IOException {
    if (file.isOpen()) {
      writeRows();
      file.publish();
    }
  }

  @Override
  public List<Path> parts() {
    return List.of(file.part());
  }

  /** The rows up to now are what is kept of a run that has been cut off. */
  @Override
  public void close() throws IOException {
    if (file.isOpen()) {
      try {
        writeRows();
      } finally {
        file.keep();
      }
    }
  }

  private void writeRows() throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setHeader(COLUMNS.toArray(String[]::new))
            .get();
    try (CSVPrinter csv = new CSVPrinter(file, format)) {
      for (Trip trip : follower.trips()) {
        csv.printRecord(row(trip));
      }
    }
  }

  private List<Object> row(Trip trip) {
    List<Object> row = new ArrayList<>(Arrays.asList(cells(trip)));
    row.addAll(originCells);
    return row;
  }

  private Object[] cells(Trip trip) {
    boolean entered = trip.status() != Trip.Status.NEVER_ADMITTED;
    double freeFlow = trip.vehicle().freeFlowSeconds();
    double travel = trip.arrivedSeconds() - trip.wantedSeconds();
    return new Object[] {
      trip.vehicle().id(),
      trip.vehicle().vehicleClass(),
      trip.status(),
      number(trip.wantedSeconds()),
      number(trip.enteredSeconds()),
      number(trip.arrivedSeconds()),
      number(travel),
      number(freeFlow),
      number(Math.max(0, travel - freeFlow)),
      entered ? number(trip.waitingSeconds()) : null,
      entered ? trip.stops() : null,
      entered ? number(trip.drivenMetres()) : null,
      follower.lanes().id(trip.firstLane()),
      follower.lanes().id(trip.lastLane())
    };
  }

  private static String number(double value) {
    return Double.isNaN(value) ? null : Decimals.of(value, PLACES);
  }
}
