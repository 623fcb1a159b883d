package org.lukou.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A place where a file may appear: nothing is there yet, or an ordinary file.
 *
 * @param file the place itself; links have been followed
 */
public record OutputPlace(Path file) {

  /**
   * Looks whether a file can appear under a name. Writes nothing.
   *
   * @throws IOException if it cannot; the message says why, and what to do
   */
  public static OutputPlace of(Path name) throws IOException {
    if (name.toString().isEmpty()) {
      throw new IOException("cannot write a file whose name is empty; name one");
    }
    OutputPlace place = new OutputPlace(followed(name));
    refuseUnlessOrdinary(name, place.file);
    refuseUnlessOrdinary(place.part(), place.part());
    return place;
  }

  /** Returns where the file is while it is being written. */
  public Path part() {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private static Path followed(Path name) throws IOException {
    Path whole = name.toAbsolutePath().normalize();
    try {
      if (Files.exists(whole)) {
        return inside(name, whole.toRealPath());
      }
      if (Files.isSymbolicLink(whole)) {
        throw refused(name, "it is a link to nothing; name a file");
      }
      return inside(name, whole);
    } catch (FileSystemException e) {
      throw cannotWrite(name, e);
    }
  }

  /** Returns the place with the links on the way to its directory followed. */
  private static Path inside(Path name, Path whole) throws IOException {
    Path directory = whole.getParent();
    if (directory == null || Files.isDirectory(whole)) {
      throw refused(name, "it is a directory; name a file");
    }
    if (!Files.isDirectory(directory)) {
      throw refused(name, directory + " is no directory; make it, or name another");
    }
    if (!Files.isWritable(directory)) {
      throw refused(name, "there is no permission to write in " + directory + "; name another");
    }
    return directory.toRealPath().resolve(whole.getFileName());
  }

  private static void refuseUnlessOrdinary(Path name, Path place) throws IOException {
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(name, "it is a directory; name a file");
    }
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(name, "it is not an ordinary file (but a device or a pipe); name another");
    }
  }

  private static IOException refused(Path name, String why) {
    return new IOException("cannot write %s: %s".formatted(name, why));
  }

  /** Returns an exception that says in words which file could not be written, and what to do. */
  static IOException cannotWrite(Path name, Throwable why) {
    return new IOException(
        "cannot write %s: %s; choose a place that can be written".formatted(name, words(why)), why);
  }

  private static String words(Throwable why) {
    if (why instanceof NoSuchFileException) {
      return "there is no directory for it any more";
    }
    if (why instanceof AccessDeniedException) {
      return "there is no permission";
    }
    String reason = why instanceof FileSystemException e ? e.getReason() : why.getMessage();
    return reason == null ? "the file system refuses it" : reason;
  }
}
