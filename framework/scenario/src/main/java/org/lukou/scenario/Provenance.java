package org.lukou.scenario;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Where the files of a scenario come from: generator, every parameter, digests, and in words what
 * is published and what is invented. It holds no time of writing, so that it is reproducible too.
 *
 * @param scenario every parameter
 * @param networkSha256 digest of the network file, 64 hexadecimal digits
 * @param demandSha256 digest of the demand file, 64 hexadecimal digits
 * @param vehicles number of vehicles in the demand file
 */
public record Provenance(
    GridScenario scenario, String networkSha256, String demandSha256, int vehicles) {

  /** Name of the file. */
  public static final String FILE = "provenance.json";

  /** Name of the generator. */
  public static final String GENERATOR = "lukou scenario grid";

  /** Version of the generator; it rises when the same parameters begin to give other bytes. */
  public static final int VERSION = 1;

  private static final String GEOMETRY_SOURCE =
      "Own construction from the parameters. The defaults (800 m and 600 m spacing, three lanes an"
          + " approach, 11.111 m/s) are those published for the 4x4 Hangzhou network of the"
          + " traffic signal control literature; no data of that set is copied.";
  private static final String DEMAND_SOURCE =
      "Synthetic: drawn at random with the seed. It is not measured traffic of any city.";

  /**
   * Writes the provenance as indented JSON.
   *
   * @param out receives UTF-8; stays open
   * @throws IOException if the stream fails
   */
  public void write(OutputStream out) throws IOException {
    JsonGenerator json = JsonLines.start(out, 1).setPrettyPrinter(indented());
    json.writeStartObject();
    json.writeObjectFieldStart("generator");
    json.writeStringField("name", GENERATOR);
    json.writeNumberField("version", VERSION);
    json.writeEndObject();
    json.writeObjectFieldStart("parameters");
    geometry(json, scenario.geometry());
    traffic(json, scenario.traffic());
    json.writeNumberField("seed", scenario.seed());
    json.writeEndObject();
    files(json);
    centre(json, GridZones.of(scenario.geometry()));
    sources(json);
    json.writeEndObject();
    JsonLines.end(json);
  }

  private static DefaultPrettyPrinter indented() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER);
    return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter);
  }

  private static void geometry(JsonGenerator json, GridGeometry geometry) throws IOException {
    json.writeNumberField("columns", geometry.columns());
    json.writeNumberField("rows", geometry.rows());
    json.writeNumberField("horizontalSpacingMetres", geometry.horizontalSpacingMetres());
    json.writeNumberField("verticalSpacingMetres", geometry.verticalSpacingMetres());
    json.writeNumberField("lanesPerApproach", geometry.lanesPerApproach());
    json.writeNumberField("laneWidthMetres", geometry.laneWidthMetres());
    json.writeNumberField("junctionWidthMetres", geometry.junctionWidthMetres());
    json.writeNumberField("speedLimitMps", geometry.speedLimitMps());
  }

  private static void traffic(JsonGenerator json, GridTraffic traffic) throws IOException {
    json.writeNumberField("vehiclesPerHour", traffic.vehiclesPerHour());
    json.writeNumberField("durationSeconds", traffic.durationSeconds());
    json.writeNumberField("centreShare", traffic.centreShare());
    json.writeNumberField("peakShare", traffic.peakShare());
    json.writeNumberField("leftTurnShare", traffic.turns().left());
    json.writeNumberField("throughShare", traffic.turns().through());
    json.writeNumberField("rightTurnShare", traffic.turns().right());
  }

  private void files(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("files");
    json.writeObjectFieldStart(GridNetwork.FILE);
    json.writeStringField("sha256", networkSha256);
    json.writeNumberField("junctions", scenario.geometry().junctionCount());
    json.writeNumberField("roads", scenario.geometry().roadCount());
    json.writeEndObject();
    json.writeObjectFieldStart(GridDemand.FILE);
    json.writeStringField("sha256", demandSha256);
    json.writeNumberField("vehicles", vehicles);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void centre(JsonGenerator json, GridZones zones) throws IOException {
    json.writeObjectFieldStart("centre");
    json.writeNumberField("firstColumn", zones.firstColumn());
    json.writeNumberField("lastColumn", zones.lastColumn());
    json.writeNumberField("firstRow", zones.firstRow());
    json.writeNumberField("lastRow", zones.lastRow());
    json.writeEndObject();
  }

  private static void sources(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("sources");
    json.writeStringField("geometry", GEOMETRY_SOURCE);
    json.writeStringField("demand", DEMAND_SOURCE);
    json.writeEndObject();
  }
}
