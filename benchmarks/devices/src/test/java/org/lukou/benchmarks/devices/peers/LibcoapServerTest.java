package org.lukou.benchmarks.devices.peers;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our driver at libcoap's server (C), whose {@code /example_data} holds what it is told. */
@Timeout(120)
class LibcoapServerTest {

  private static final String PATH = "/example_data";

  private void observesWhatChanges(URI device, Process server, String... client) throws Exception {
    try {
      Tool.run(tell(client, 3, device)); // libcoap's client tries until the server is up
      try (Observed observed = new Observed(device, PATH)) {
        observed.await(3);
        Tool.run(tell(client, 4, device));
        observed.await(4);
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static String[] tell(String[] client, int value, URI device) {
    return Tool.command(
        client[0],
        java.util.List.of(client).subList(1, client.length),
        "-B",
        "10",
        "-m",
        "put",
        "-t",
        "0",
        "-e",
        "" + value,
        device + PATH);
  }

  @Test
  void inPlain() throws Exception {
    String client = Tool.find("coap-client-notls");
    int port = Tool.freePort();
    Process server =
        Tool.start(Tool.find("coap-server-notls"), "-A", "127.0.0.1", "-p", "" + port, "-v", "0");
    observesWhatChanges(URI.create("coap://127.0.0.1:" + port), server, client);
  }

  @Test
  void overDtls() throws Exception {
    String client = Tool.find("coap-client-openssl");
    int port = Tool.freePort();
    Process server =
        Tool.start(
            Tool.find("coap-server-openssl"),
            "-A",
            "127.0.0.1",
            "-p",
            "" + port,
            "-k",
            OneCabinet.KEY,
            "-v",
            "0");
    observesWhatChanges(
        URI.create("coaps://127.0.0.1:" + (port + 1)),
        server,
        client,
        "-u",
        OneCabinet.DRIVER.identity(),
        "-k",
        OneCabinet.KEY);
  }
}
