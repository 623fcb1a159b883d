package org.lukou.profiles;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.lukou.cli.Lukou;

/** A call of the command line in a process of its own, as on a terminal. */
final class LukouProcess implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final StringBuilder said = new StringBuilder();
  private final Thread reader;

  private LukouProcess(Process process) {
    this.process = process;
    reader = new Thread(this::read, "output-of-" + process.pid());
    reader.start();
  }

  /** Starts a command; what it prints, on stdout and stderr, is kept. */
  static LukouProcess start(List<String> arguments) throws IOException {
    Path home = Path.of(System.getProperty("lukou.home"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("framework/cluster/java-options"),
                "-Dlukou.terminal=true",
                "-Dlukou.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Lukou.class.getName()));
    command.addAll(arguments);
    return new LukouProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private void read() {
    try (BufferedReader out = process.inputReader()) {
      for (int c = out.read(); c >= 0; c = out.read()) {
        synchronized (said) {
          said.append((char) c);
          said.notifyAll();
        }
      }
    } catch (IOException e) {
      // it was ended in the middle of a line
    } finally {
      synchronized (said) {
        said.notifyAll();
      }
    }
  }

  /** Waits until something has been printed a number of times; fails if it is not in time. */
  void awaitOutput(String text, int times) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    synchronized (said) {
      while (said.toString().split(Pattern.quote(text), -1).length <= times) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        assertTrue(left > 0 && reader.isAlive(), "no \"" + text + "\" in: " + said);
        said.wait(left);
      }
    }
  }

  /** Ends it at once, without any chance to clear up. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  /** Sends a signal, for example {@code STOP}. */
  void signal(String name) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).inheritIO().start();
    assertTrue(kill.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && kill.exitValue() == 0);
  }

  /** Waits for the end and returns the exit code. */
  int code() throws InterruptedException {
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), said.toString());
    reader.join();
    return process.exitValue();
  }

  /** Returns everything that was printed until now. */
  String said() {
    synchronized (said) {
      return said.toString();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
