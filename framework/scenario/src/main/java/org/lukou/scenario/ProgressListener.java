package org.lukou.scenario;

/** Is told how far the writing of a scenario has come, on the writing thread. */
@FunctionalInterface
public interface ProgressListener {

  /** Ignores everything. */
  ProgressListener SILENT = (file, share) -> {};

  /**
   * A file has grown; called at most about a thousand times a file.
   *
   * @param file name of the file, without directory
   * @param share how much of it is written, 0 to 1; 1 comes exactly once, at the end
   */
  void advanced(String file, double share);
}
