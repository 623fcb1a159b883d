package org.lukou.benchmarks.devices.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The npm package {@code coap} (JavaScript), as a client and as a device. It knows no DTLS. */
@Timeout(120)
class NodeCoapTest {

  private static final Path SCRIPTS = Path.of("src", "test", "resources", "peers").toAbsolutePath();

  private String node;

  @BeforeEach
  void find() {
    node = Tool.find("node");
    if (!Files.isDirectory(Tool.NODE_MODULES.resolve("coap"))) {
      Tool.skip("the npm package coap is not installed");
    }
  }

  @Test
  void observesOurCabinet() throws Exception {
    try (OneCabinet cabinet = new OneCabinet()) {
      Process client =
          Tool.start(
              node,
              SCRIPTS.resolve("observe.js").toString(),
              "" + cabinet.plain().getPort(),
              "/detectors/0");
      try (BufferedReader output = client.inputReader(StandardCharsets.UTF_8)) {
        String first = output.readLine();
        assertTrue(first.startsWith("2.05 [{") && first.contains("0/count"), first);
        cabinet.step();
        String second = output.readLine();
        assertTrue(second.contains("\"bt\":" + (OneCabinet.EPOCH + 2)), second);
      } finally {
        client.destroy();
        client.waitFor();
      }
    }
  }

  @Test
  void isObservedByOurDriver() throws Exception {
    Process device = Tool.start(node, SCRIPTS.resolve("device.js").toString());
    try (BufferedReader output = device.inputReader(StandardCharsets.UTF_8)) {
      URI uri = URI.create("coap://127.0.0.1:" + output.readLine());
      try (Observed observed = new Observed(uri, "/loop")) {
        observed.await(1);
        observed.await(5);
        assertTrue(observed.counted("notifications") >= 4);
        assertEquals(0, observed.counted("malformed"));
      }
    } finally {
      device.destroy();
      device.waitFor();
    }
  }
}
