package org.lukou.output;

import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A text file (UTF-8) that is written beside its place and appears there at once, when {@link
 * #publish} is called and everything has been written.
 */
final class PartFile extends FilterWriter {

  private final Path place;
  private final Path part;
  private boolean failed;
  private boolean ended;

  private PartFile(Path place, Path part, Writer out) {
    super(out);
    this.place = place;
    this.part = part;
  }

  static PartFile beside(Path place) throws IOException {
    Path part = place.resolveSibling(place.getFileName() + ".part");
    try {
      return new PartFile(
          place,
          part,
          new BufferedWriter(
              new OutputStreamWriter(Files.newOutputStream(part), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw cannotWrite(place, e);
    }
  }

  @Override
  public void write(int character) throws IOException {
    attempt(() -> out.write(character));
  }

  @Override
  public void write(char[] text, int from, int length) throws IOException {
    attempt(() -> out.write(text, from, length));
  }

  @Override
  public void write(String text, int from, int length) throws IOException {
    attempt(() -> out.write(text, from, length));
  }

  /** Does nothing: whoever writes into the file does not end it. */
  @Override
  public void close() {}

  /** Puts the file into its place; a second call does nothing. */
  void publish() throws IOException {
    if (ended) {
      return;
    }
    if (failed) {
      discard();
      throw new IOException("%s is left as it was: not everything was written".formatted(place));
    }
    ended = true;
    attempt(
        () -> {
          out.close();
          Files.move(
              part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        });
  }

  /** Returns whether the file has neither been published nor given up. */
  boolean isOpen() {
    return !ended;
  }

  /** Gives the file up, unless it has been published; nothing appears in its place. */
  void discard() {
    if (ended) {
      return;
    }
    ended = true;
    try {
      try {
        out.close();
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      failed = true;
    }
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private void attempt(Attempt attempt) throws IOException {
    try {
      attempt.run();
    } catch (IOException e) {
      failed = true;
      throw cannotWrite(e);
    }
  }

  /** Returns an exception that says which file could not be written, and what to do. */
  IOException cannotWrite(Throwable why) {
    return cannotWrite(place, why);
  }

  private static IOException cannotWrite(Path place, Throwable e) {
    return new IOException(
        "cannot write %s: %s; choose a place that can be written".formatted(place, e), e);
  }
}
