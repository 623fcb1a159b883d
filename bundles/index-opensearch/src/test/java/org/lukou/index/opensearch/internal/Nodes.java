package org.lukou.index.opensearch.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lukou.index.opensearch.internal.http.Cluster;
import org.lukou.index.opensearch.internal.http.Patience;
import org.lukou.index.opensearch.internal.http.Reply;

/** A cluster of three processes on this machine, which ends with the tests. */
final class Nodes {

  private static final int COUNT = 3;
  private static final int NEWEST_JAVA = 21; // of OpenSearch 2.19
  private static Nodes shared;

  private final Path directory;
  private final List<String> ports;
  private final List<Process> processes = new ArrayList<>();

  private Nodes(Path directory, List<String> ports) {
    this.directory = directory;
    this.ports = ports;
  }

  /** Returns the cluster of all tests, all of whose nodes are there. Skips the test without it. */
  static synchronized Nodes shared() throws Exception {
    boolean asked = System.getProperty("lukou.opensearch") != null;
    boolean runs = Runtime.version().feature() <= NEWEST_JAVA;
    if (!asked || !runs) {
      String why =
          "SKIPPED: the tests on a cluster of three processes; -Dlukou.opensearch on Java 17 or 21 runs them";
      System.err.println(why);
      assumeTrue(false, why);
    }
    if (shared == null) {
      Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "cluster");
      shared = new Nodes(directory, freePorts(2 * COUNT));
      Runtime.getRuntime().addShutdownHook(new Thread(shared::end));
      for (int node = 0; node < COUNT; node++) {
        shared.processes.add(shared.start(node));
      }
      shared.awaitAll();
    }
    return shared;
  }

  private static List<String> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sockets.add(new ServerSocket(0));
    }
    List<String> ports = sockets.stream().map(s -> String.valueOf(s.getLocalPort())).toList();
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return ports;
  }

  private Process start(int node) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("src/test/cluster/ClusterNode.java");
    command.add(String.valueOf(node));
    command.add(directory.resolve("node-" + node).toString());
    command.addAll(ports);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("node-" + node + ".txt").toFile())
        .start();
  }

  /** Returns the addresses of all nodes. */
  List<URI> addresses() {
    return ports.stream().limit(COUNT).map(port -> URI.create("http://127.0.0.1:" + port)).toList();
  }

  /** Kills a node with signal 9. */
  void kill(int node) throws InterruptedException {
    processes.get(node).destroyForcibly().waitFor();
  }

  /** Starts a node again that was killed, and waits until the cluster is whole. */
  void restart(int node) throws Exception {
    processes.set(node, start(node));
    awaitAll();
  }

  private void awaitAll() throws Exception {
    String path =
        "/_cluster/health?wait_for_nodes=%d&wait_for_status=green&timeout=25s".formatted(COUNT);
    Patience patience = Patience.ofMillis(120_000);
    try (Cluster cluster = new Cluster(addresses(), "")) {
      for (boolean whole = false; !whole; ) {
        Reply health = cluster.demand(Cluster.Request.of("GET", path, null), patience);
        whole = Boolean.FALSE.equals(health.at("timed_out"));
      }
    } catch (Exception e) {
      throw new IllegalStateException("the cluster does not come up; see " + directory, e);
    }
  }

  private void end() {
    processes.forEach(Process::destroyForcibly);
    try {
      for (Process process : processes) {
        boolean unused = process.waitFor(10, TimeUnit.SECONDS);
      }
      delete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // target goes with the next clean build
    }
  }

  private void delete() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
