package org.lukou.race.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lukou.race.RaceException;
import org.lukou.race.cell.InputFile;
import org.lukou.race.cell.Sha256;

/** Where this machine has the files that cells name by their digests. Thread-safe. */
public final class Places {

  private final Map<String, Path> files = new ConcurrentHashMap<>();
  private final Map<String, Boolean> checked = new ConcurrentHashMap<>();

  /**
   * Takes a file in.
   *
   * @return how cells name it
   * @throws RaceException if it cannot be read
   */
  public InputFile add(Path file) throws RaceException {
    Path place = file.toAbsolutePath().normalize();
    String digest = digest(place);
    files.putIfAbsent(digest, place);
    checked.put(digest, true);
    return new InputFile(String.valueOf(place.getFileName()), digest);
  }

  /** Takes files in whose digests somebody else told; each is checked when it is first used. */
  public void addAll(Map<String, Path> told) {
    told.forEach(files::putIfAbsent);
  }

  /** Returns every file by its digest. */
  public Map<String, Path> all() {
    return Map.copyOf(files);
  }

  /** Returns whether there is such a file. */
  public boolean has(InputFile file) {
    return files.containsKey(file.sha256());
  }

  /**
   * Returns where a file lies.
   *
   * @throws RaceException if this machine does not have it, or not any more
   */
  public Path of(InputFile file) throws RaceException {
    Path place = files.get(file.sha256());
    if (place == null) {
      throw new RaceException(
          "there is no %s with the SHA-256 %s here; name the directory that has it with --data"
              .formatted(file.name(), file.sha256()));
    }
    if (checked.putIfAbsent(file.sha256(), true) == null && !digest(place).equals(file.sha256())) {
      checked.remove(file.sha256());
      throw new RaceException(
          "%s has changed: its SHA-256 is no longer %s; restore it"
              .formatted(place, file.sha256()));
    }
    return place;
  }

  private static String digest(Path file) throws RaceException {
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      String why = Files.exists(file) ? e.getMessage() : "there is no such file";
      throw new RaceException("%s cannot be read: %s".formatted(file, why), e);
    }
  }
}
