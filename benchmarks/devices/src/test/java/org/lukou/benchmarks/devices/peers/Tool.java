package org.lukou.benchmarks.devices.peers;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Somebody else's program. Where it is not installed, the test that needs it is skipped loudly. */
final class Tool {

  /** Where {@code benchmarks/devices/peers install} puts the npm package. */
  static final Path NODE_MODULES = Path.of("target", "peers", "node_modules").toAbsolutePath();

  private static final long PATIENCE_SECONDS = 60;

  private Tool() {}

  /** Returns a program, or skips the running test. */
  static String find(String name) {
    Optional<Path> found =
        Stream.of(System.getenv("PATH").split(":"))
            .map(directory -> Path.of(directory, name))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      skip(name + " is not installed");
    }
    return found.orElseThrow().toString();
  }

  /** Skips the running test, and says so. */
  static void skip(String why) {
    String message = "SKIPPED: " + why + " (benchmarks/devices/peers installs it)";
    System.err.println(message);
    Assumptions.abort(message);
  }

  /** Starts a program whose output, errors included, can be read. */
  static Process start(String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("NODE_PATH", NODE_MODULES.toString());
    return builder.start();
  }

  /** Runs a program to its end and returns what it said. */
  static String run(String... command) throws IOException, InterruptedException {
    Process process = start(command);
    process.getOutputStream().close();
    byte[] output = process.getInputStream().readAllBytes();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(List.of(command) + " does not end");
    }
    return new String(output, StandardCharsets.UTF_8);
  }

  /** Returns a command line made of parts. */
  static String[] command(String program, List<String> options, String... more) {
    List<String> all = new ArrayList<>();
    all.add(program);
    all.addAll(options);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /** Returns a port that nobody has now, and the next one neither. */
  static int freePort() {
    while (true) {
      try (DatagramSocket first = new DatagramSocket(0);
          DatagramSocket second = new DatagramSocket(first.getLocalPort() + 1)) {
        return second.getLocalPort() - 1;
      } catch (SocketException | IllegalArgumentException e) {
        // the next one is taken
      }
    }
  }
}
