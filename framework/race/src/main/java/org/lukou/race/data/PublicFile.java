package org.lukou.race.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lukou.race.cell.Sha256;

/**
 * A public file and the bytes it has to have.
 *
 * @param name its name
 * @param source where it lies in what is downloaded
 * @param holds what is in it, in words
 * @param sha256 SHA-256 of the file as this project has it
 * @param contentSha256 SHA-256 of what it says, whatever its blanks and line breaks
 */
public record PublicFile(
    String name, String source, String holds, String sha256, String contentSha256) {

  /** How a file of that name compares. */
  public enum State {
    /** Byte for byte the same. */
    SAME("the same bytes"),
    /** Other blanks or line breaks, the same JSON. */
    SAME_CONTENT("the same content, packed otherwise"),
    /** Something else. */
    DIFFERENT("DIFFERENT content"),
    /** Nowhere. */
    MISSING("missing");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** Returns it as people read it. */
    public String words() {
      return words;
    }
  }

  /** Returns every public file that is known. */
  public static List<PublicFile> all() {
    return Tables.rows(PublicFile.class, "public-data.csv").stream()
        .map(
            row ->
                new PublicFile(
                    row.get("file"),
                    row.get("source"),
                    row.get("holds"),
                    row.get("sha256"),
                    row.get("contentSha256")))
        .toList();
  }

  /** Returns how the file compares that lies somewhere among others. */
  public State state(List<Path> files) throws IOException {
    Optional<Path> file = files.stream().filter(path -> path.endsWith(name)).findFirst();
    if (file.isEmpty()) {
      return State.MISSING;
    }
    if (Sha256.of(file.get()).equals(sha256)) {
      return State.SAME;
    }
    return content(file.get()).equals(contentSha256) ? State.SAME_CONTENT : State.DIFFERENT;
  }

  /** Returns the SHA-256 over the tokens of a JSON file; of the bytes if it is none. */
  static String content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteArrayOutputStream said = new ByteArrayOutputStream(bytes.length);
    try (JsonParser parser = new JsonFactory().createParser(bytes)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        said.write(token.id());
        said.writeBytes(parser.getText().getBytes(StandardCharsets.UTF_8));
        said.write(0);
      }
      return Sha256.of(said.toByteArray());
    } catch (JsonProcessingException e) {
      return Sha256.of(bytes);
    }
  }
}
