package org.lukou.benchmarks.devices.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our driver at libcoap's server (C), whose {@code /example_data} holds what it is told. */
@Timeout(120)
class LibcoapServerTest {

  private static final String PATH = "/example_data";
  private static final int MOST_TRIES = 20;

  private void observesWhatChanges(URI device, Process server, String... client) throws Exception {
    try {
      awaitFirst(device, client);
      try (Observed observed = new Observed(device, PATH)) {
        observed.await(3);
        ask(client, device, "-m", "put", "-t", "0", "-e", "4");
        observed.await(4);
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  /** Tells the server a first value until it has it: it may not have been up before. */
  private static void awaitFirst(URI device, String... client) throws Exception {
    String heard = "";
    for (int tries = 0; tries < MOST_TRIES && !heard.strip().equals("3"); tries++) {
      ask(client, device, "-m", "put", "-t", "0", "-e", "3");
      heard = ask(client, device);
    }
    assertEquals("3", heard.strip());
  }

  private static String ask(String[] client, URI device, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(client));
    command.addAll(List.of("-B", "2"));
    command.addAll(List.of(options));
    command.add(device + PATH);
    return Tool.run(command.toArray(String[]::new));
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
