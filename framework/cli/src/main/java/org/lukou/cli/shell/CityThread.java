package org.lukou.cli.shell;

import org.lukou.cli.run.OutputFiles;
import org.lukou.cli.run.RecordedRun;
import org.lukou.cli.run.RunException;

/** The thread that steps the city while the shell has the other one. */
final class CityThread implements AutoCloseable {

  private final RecordedRun recorded;
  private final Thread thread;
  private volatile String failure = "";

  static CityThread start(RecordedRun recorded, double speed) {
    CityThread city = new CityThread(recorded, speed);
    city.thread.start();
    return city;
  }

  private CityThread(RecordedRun recorded, double speed) {
    this.recorded = recorded;
    thread = new Thread(() -> run(speed), "lukou-city");
  }

  private void run(double speed) {
    try {
      recorded.complete(speed, OutputFiles.NONE);
    } catch (RunException | RuntimeException e) {
      failure = "the city has stopped: " + e.getMessage();
    }
  }

  /** Returns why the city stopped before its time, empty if it did not. */
  String failure() {
    return failure;
  }

  /** Stops the city and waits. */
  @Override
  public void close() {
    recorded.city().stop();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
