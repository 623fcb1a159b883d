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
 * #publish} is called and everything has been written. A link at the place stays; the file it
 * points to is replaced. One thread.
 */
public final class PartFile extends FilterWriter {

  private final Path name;
  private final OutputPlace place;
  private boolean failed;
  private boolean ended;

  private PartFile(Path name, OutputPlace place, Writer out) {
    super(out);
    this.name = name;
    this.place = place;
  }

  /**
   * Begins a file beside its place.
   *
   * @param name where it will appear
   * @throws IOException if it cannot appear there, see {@link OutputPlace#of}
   */
  public static PartFile beside(Path name) throws IOException {
    OutputPlace place = OutputPlace.of(name);
    try {
      return new PartFile(
          name,
          place,
          new BufferedWriter(
              new OutputStreamWriter(Files.newOutputStream(place.part()), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw OutputPlace.cannotWrite(name, e);
    }
  }

  /** Returns where the file is until it is published. */
  public Path part() {
    return place.part();
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

  @Override
  public void flush() throws IOException {
    attempt(out::flush);
  }

  /** Does nothing: whoever writes into the file does not end it. */
  @Override
  public void close() {}

  /**
   * Puts the file into its place; a second call does nothing.
   *
   * @throws IOException if not everything could be written; what was in the place stays there
   */
  public void publish() throws IOException {
    if (ended) {
      return;
    }
    if (failed) {
      discard();
      throw new IOException("%s is left as it was: not everything was written".formatted(name));
    }
    ended = true;
    attempt(
        () -> {
          out.close();
          Files.move(
              part(),
              place.file(),
              StandardCopyOption.ATOMIC_MOVE,
              StandardCopyOption.REPLACE_EXISTING);
        });
  }

  /** Returns whether the file has neither been published nor given up. */
  boolean isOpen() {
    return !ended;
  }

  /**
   * Ends the file and leaves it under the name of its part, unless it has been published or given
   * up; nothing appears in its place.
   *
   * @throws IOException if not everything could be written
   */
  public void keep() throws IOException {
    if (!ended) {
      ended = true;
      attempt(out::close);
    }
  }

  /** Gives the file up, unless it has been published; nothing appears in its place. */
  public void discard() {
    if (ended) {
      return;
    }
    ended = true;
    try {
      try {
        out.close();
      } finally {
        Files.deleteIfExists(part());
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
    return OutputPlace.cannotWrite(name, why);
  }
}
