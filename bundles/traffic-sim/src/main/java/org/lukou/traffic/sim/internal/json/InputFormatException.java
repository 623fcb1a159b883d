package org.lukou.traffic.sim.internal.json;

/**
 * An input file that cannot be used, told in one sentence: the file, the place in it as a JSON
 * path, what is wrong there and what is expected.
 */
public final class InputFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String path;

  /**
   * Creates the problem report.
   *
   * @param file name of the file as the user gave it
   * @param path place in it, such as {@code $.roads[3].lanes[0].maxSpeed}
   * @param what what is wrong, and what is expected instead
   */
  public InputFormatException(String file, String path, String what) {
    super(file + ": " + path + ": " + what);
    this.file = file;
    this.path = path;
  }

  /** Returns the name of the file. */
  public String file() {
    return file;
  }

  /** Returns the JSON path of the offending value. */
  public String path() {
    return path;
  }
}
