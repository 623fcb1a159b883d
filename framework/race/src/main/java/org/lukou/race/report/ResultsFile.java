package org.lukou.race.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lukou.kernel.run.RunTiming;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.Entrant;
import org.lukou.race.cell.RaceJson;
import org.lukou.race.result.CellRecord;
import org.lukou.race.result.CellResult;

/**
 * {@code results.json}: each cell with its key and result, and what they say together. Nothing in
 * it depends on when, where and how fast it was made, so two files of the same race are equal byte
 * for byte; how long it took is in {@code timings.json}.
 */
public final class ResultsFile implements Report {

  /** Its name. */
  public static final String NAME = "results.json";

  private static final String TIMINGS = "timings.json";
  private static final String FORMAT = "lukou-race-1";

  @Override
  public void write(RaceResults results, Path directory) throws IOException {
    WholeFile.write(directory.resolve(NAME), bytes(results));
    WholeFile.write(directory.resolve(TIMINGS), pretty(timings(results.records())));
  }

  /** Returns the bytes of the file. */
  public static byte[] bytes(RaceResults results) throws IOException {
    return pretty(json(results));
  }

  private static byte[] pretty(JsonNode json) throws JsonProcessingException {
    String text = RaceJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    return (text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the content of the file. */
  public static ObjectNode json(RaceResults results) {
    ObjectNode json = RaceJson.mapper().createObjectNode();
    json.put("format", FORMAT);
    json.put("rankedBy", results.rankedBy().member());
    json.put("baseline", results.baseline() == null ? null : results.baseline().toString());
    ArrayNode groups = json.putArray("groups");
    results.groups().forEach(group -> groups.add(group(group)));
    ArrayNode cells = json.putArray("cells");
    results.records().forEach(record -> cells.add(cell(record)));
    return json;
  }

  private static ObjectNode group(Group group) {
    ObjectNode json = RaceJson.mapper().createObjectNode();
    json.put("scenario", group.name().scenario().name());
    json.putPOJO("detection", group.name().detection());
    json.put("seeds", group.seeds());
    ArrayNode standings = json.putArray("standings");
    for (Standing standing : group.standings()) {
      ObjectNode one = standings.addObject();
      one.put("entrant", standing.entrant().toString());
      one.put("rank", standing.rank());
      one.put("runs", standing.runs());
      one.put("failures", standing.failures());
      one.putPOJO("figures", standing.figures());
      one.putPOJO("againstBaseline", standing.againstBaseline());
    }
    return json;
  }

  private static ObjectNode cell(CellRecord record) {
    ObjectNode json = RaceJson.mapper().createObjectNode();
    json.put("key", record.cell().key());
    json.putPOJO("cell", record.cell());
    json.putPOJO("result", record.result());
    json.put("failure", record.failure());
    return json;
  }

  private static ObjectNode timings(List<CellRecord> records) {
    ObjectNode json = RaceJson.mapper().createObjectNode();
    for (CellRecord record : records) {
      RunTiming timing = record.timing();
      if (timing != null) {
        json.putPOJO(record.cell().key(), timing);
      }
    }
    return json;
  }

  /**
   * Reads the cells of a file back; their timings are not in it.
   *
   * @throws RaceException if it is no such file, or a cell is not what its key says
   */
  public static List<CellRecord> read(Path file) throws RaceException {
    try {
      JsonNode json = RaceJson.mapper().readTree(Files.readAllBytes(file));
      if (!FORMAT.equals(json.path("format").asText())) {
        throw new RaceException(
            "%s is no %s of a race: it does not say \"format\": \"%s\""
                .formatted(file, NAME, FORMAT));
      }
      List<CellRecord> records = new ArrayList<>();
      for (JsonNode cell : json.path("cells")) {
        records.add(record(cell, "%s, cells[%d]".formatted(file, records.size())));
      }
      return records;
    } catch (NoSuchFileException e) {
      throw new RaceException("there is no file %s; check the path".formatted(file), e);
    } catch (IOException e) {
      throw new RaceException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /**
   * Returns whether what a file says of its cells together, the intervals, tests and ranks, is what
   * its cells say.
   *
   * @throws RaceException if it is no such file, or a cell is not what its key says
   */
  public static boolean followsFromItsCells(Path file) throws RaceException {
    List<CellRecord> records = read(file);
    try {
      byte[] bytes = Files.readAllBytes(file);
      JsonNode json = RaceJson.mapper().readTree(bytes);
      JsonNode baseline = json.path("baseline");
      Figure rankedBy =
          Figure.named(json.path("rankedBy").asText())
              .orElseThrow(() -> new RaceException(file + ": rankedBy is no figure"));
      Entrant against = baseline.isTextual() ? Entrant.parse(baseline.asText()) : null;
      return Arrays.equals(bytes, bytes(RaceResults.of(records, against, rankedBy)));
    } catch (IOException | IllegalArgumentException e) {
      throw new RaceException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static CellRecord record(JsonNode json, String place)
      throws RaceException, JsonProcessingException {
    Cell cell = RaceJson.mapper().treeToValue(json.path("cell"), Cell.class);
    if (cell == null || !cell.key().equals(json.path("key").asText())) {
      throw new RaceException(
          place + ": the cell is not the one its key names; the file was changed by hand");
    }
    CellResult result = RaceJson.mapper().treeToValue(json.path("result"), CellResult.class);
    return result == null
        ? CellRecord.failed(cell, json.path("failure").asText())
        : CellRecord.finished(cell, result, null, List.of());
  }
}
