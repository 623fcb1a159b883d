package org.lukou.cli.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.SplittableRandom;
import org.lukou.api.scenario.VehicleType;

/**
 * Writes the demand that fills a grid: one flow from each road that leads to a junction, on a way
 * drawn at random that never leaves the grid, so that the vehicles stay.
 */
final class GridFill {

  /** When the last vehicle of every flow has departed, has had time to enter, and has a place. */
  static final int FILLED_SECONDS = 140;

  private static final int HEADINGS = 4;
  private static final int[] DX = {1, 0, -1, 0};
  private static final int[] DY = {0, 1, 0, -1};
  private static final int ROADS = 30;
  private static final int INTERVAL_SECONDS = 3;
  private static final long SEED = 1;

  private final int side;
  private final JsonGenerator json;
  private final SplittableRandom random = new SplittableRandom(SEED);

  GridFill(int side, JsonGenerator json) {
    this.side = side;
    this.json = json;
  }

  /** Writes a demand of exactly so many vehicles; the same ones each time. */
  void write(int vehicles) throws IOException {
    int roads = HEADINGS * side * side;
    int written = 0;
    json.writeStartArray();
    for (int road = 0; road < roads; road++) {
      int upToHere = (int) ((long) vehicles * (road + 1) / roads);
      flow(road, upToHere - written);
      written = upToHere;
    }
    json.writeEndArray();
  }

  private void flow(int road, int vehicles) throws IOException {
    if (vehicles == 0) {
      return;
    }
    json.writeStartObject();
    vehicle();
    json.writeArrayFieldStart("route");
    way(road);
    json.writeEndArray();
    json.writeNumberField("interval", INTERVAL_SECONDS);
    json.writeNumberField("startTime", 0);
    json.writeNumberField("endTime", (vehicles - 1) * INTERVAL_SECONDS);
    json.writeEndObject();
  }

  /** Roads are counted by the junction that they lead to and their heading. */
  private void way(int road) throws IOException {
    int heading = road % HEADINGS;
    int x = 1 + road / HEADINGS % side;
    int y = 1 + road / HEADINGS / side;
    json.writeString(name(x, y, heading));
    for (int i = 1; i < ROADS; i++) {
      heading = turn(x, y, heading);
      x += DX[heading];
      y += DY[heading];
      json.writeString(name(x, y, heading));
    }
  }

  private int turn(int x, int y, int heading) {
    while (true) {
      int to = random.nextInt(HEADINGS);
      boolean back = to == (heading + HEADINGS / 2) % HEADINGS;
      if (!back && inside(x + DX[to]) && inside(y + DY[to])) {
        return to;
      }
    }
  }

  private boolean inside(int coordinate) {
    return coordinate >= 1 && coordinate <= side;
  }

  private static String name(int toX, int toY, int heading) {
    return "road_" + (toX - DX[heading]) + "_" + (toY - DY[heading]) + "_" + heading;
  }

  private void vehicle() throws IOException {
    VehicleType car = VehicleType.CAR;
    json.writeObjectFieldStart("vehicle");
    json.writeNumberField("length", car.lengthMetres());
    json.writeNumberField("width", car.widthMetres());
    json.writeNumberField("maxPosAcc", car.maxAccelerationMps2());
    json.writeNumberField("maxNegAcc", car.maxDecelerationMps2());
    json.writeNumberField("usualPosAcc", car.usualAccelerationMps2());
    json.writeNumberField("usualNegAcc", car.usualDecelerationMps2());
    json.writeNumberField("minGap", car.minGapMetres());
    json.writeNumberField("maxSpeed", car.maxSpeedMps());
    json.writeNumberField("headwayTime", car.headwaySeconds());
    json.writeEndObject();
  }
}
