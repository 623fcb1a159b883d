package org.lukou.cli.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The record of one run on disk: {@code runs/<id>/run.json}. It exists from the moment the run is
 * asked for, and always tells how far it came: started, finished, failed or interrupted.
 */
public final class RunRecord {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final String FILE = "run.json";

  private final Path directory;
  private final ObjectNode content;
  private boolean ended;

  private RunRecord(Path directory) {
    this.directory = directory;
    this.content = Json.mapper().createObjectNode();
    content.put("run", id());
    content.put("status", "started");
  }

  /**
   * Creates the record of a new run in a directory of its own.
   *
   * @param runs where the records of all runs are
   * @param label what the run is called after its time
   * @throws RunException if the directory cannot be made
   */
  public static RunRecord create(Path runs, String label) throws RunException {
    String stamp =
        LocalDateTime.now(ZoneId.systemDefault()).format(STAMP)
            + "-"
            + label.replaceAll("[^\\w.-]", "_");
    try {
      Files.createDirectories(runs);
      for (int i = 1; ; i++) {
        Path directory = runs.resolve(i == 1 ? stamp : stamp + "-" + i);
        try {
          Files.createDirectory(directory);
          RunRecord record = new RunRecord(directory);
          record.write();
          return record;
        } catch (FileAlreadyExistsException e) {
          // another run of the same second: try the next number
        }
      }
    } catch (IOException e) {
      throw new RunException(
          "cannot keep a record in %s: %s. Choose another directory with --runs".formatted(runs, e),
          e);
    }
  }

  /**
   * Reads a record.
   *
   * @param place its file or its directory
   * @throws RunException if it is none
   */
  public static JsonNode read(Path place) throws RunException {
    Path file = Files.isDirectory(place) ? place.resolve(FILE) : place;
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (JsonProcessingException e) {
      throw new RunException(
          "%s is no readable record of a run: line %d: %s"
              .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new RunException(
          "%s is no readable record of a run: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** Returns the run's id, which is the name of its directory. */
  public String id() {
    return directory.getFileName().toString();
  }

  /** Returns the directory of the run's files. */
  public Path directory() {
    return directory;
  }

  /**
   * Adds or replaces a part and writes the record, unless it has ended; a failure to write is an
   * exception. Any thread.
   */
  public synchronized void put(String part, Object value) throws RunException {
    if (!ended) {
      content.set(part, Json.mapper().valueToTree(value));
      write();
    }
  }

  /**
   * Writes how the run ended, after which the record changes no more. Any thread; the first one
   * decides.
   *
   * @return whether this call did
   */
  public synchronized boolean end(String status) throws RunException {
    boolean first = !ended;
    put("status", status);
    ended = true;
    return first;
  }

  private synchronized void write() throws RunException {
    Path file = directory.resolve(FILE);
    Path part = directory.resolve(FILE + ".part");
    try {
      Json.mapper().writerWithDefaultPrettyPrinter().writeValue(part.toFile(), content);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new RunException("cannot write the record %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
