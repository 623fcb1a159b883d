package org.lukou.benchmarks.devices.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lukou.coap.wire.SignalStateMessage;

/** libcoap's client (C) at our cabinet. */
@Timeout(120)
class LibcoapClientTest {

  private static final int VALUES_A_DETECTOR = 5;
  private static final int DETECTORS = 20;

  private OneCabinet cabinet;

  @BeforeEach
  void start() throws Exception {
    cabinet = new OneCabinet();
  }

  @AfterEach
  void stop() {
    cabinet.close();
  }

  private String plain(String... options) throws Exception {
    return Tool.run(Tool.command(Tool.find("coap-client-notls"), List.of("-B", "10"), options));
  }

  private String secure(String key, String... options) throws Exception {
    return Tool.run(
        Tool.command(
            Tool.find("coap-client-openssl"),
            List.of("-B", "10", "-u", "driver", "-k", key),
            options));
  }

  private String command(int sequence) {
    return """
        [{"bt":%d,"n":"phase","v":1},{"n":"interval","vs":"green"},{"n":"green","vd":"Ag"},
         {"n":"yellow","vd":""},{"n":"sequence","v":%d},{"n":"lease","v":30}]"""
        .formatted(OneCabinet.EPOCH + 1, sequence);
  }

  @Test
  void discovers() throws Exception {
    String links = plain(cabinet.plain() + "/.well-known/core");
    assertTrue(links.contains("</detectors/19>"), "blocks and all: " + links);
    assertTrue(links.contains("rt=\"lukou.command\""), links);
  }

  @Test
  void readsAPackThatNeedsSeveralBlocks() throws Exception {
    JsonNode pack = new ObjectMapper().readTree(plain("-A", "110", cabinet.plain() + "/detectors"));
    assertEquals(DETECTORS * VALUES_A_DETECTOR, pack.size());
    assertEquals(OneCabinet.EPOCH + 1, pack.get(0).get("bt").asDouble());
    assertEquals("0/count", pack.get(0).get("n").asText());
  }

  @Test
  void observes() throws Exception {
    Process client =
        Tool.start(
            Tool.find("coap-client-notls"), "-s", "3", "-A", "110", cabinet.plain() + "/signal");
    while (client.isAlive() && cabinet.counted("notifications") < 2) {
      cabinet.step(); // what its own plan shows does not change, but observers are reminded
    }
    String heard = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(heard.split("signal/phase", -1).length > 2, heard);
  }

  @Test
  void readsOverDtls() throws Exception {
    String signal = secure(OneCabinet.KEY, "-A", "110", cabinet.secure() + "/signal");
    assertTrue(signal.contains("\"vs\":\"plan\""), signal);
  }

  @Test
  void commandsOverDtls() throws Exception {
    String said =
        secure(
            OneCabinet.KEY,
            "-m",
            "put",
            "-t",
            "110",
            "-e",
            command(1),
            cabinet.secure() + "/signal/command");
    SignalStateMessage state = cabinet.cabinet().controller().state(0);
    assertEquals(SignalStateMessage.LEASED, state.mode(), said);
    assertEquals(1, state.sequence());
  }

  @Test
  void cannotCommandInPlain() throws Exception {
    String said =
        plain("-m", "put", "-t", "110", "-e", command(1), cabinet.plain() + "/signal/command");
    assertTrue(said.contains("4.03"), said);
    assertEquals(0, cabinet.cabinet().controller().state(0).sequence());
  }

  @Test
  void isNotLetInWithAWrongKey() throws Exception {
    String said = secure("notTheSecretText", "-A", "110", cabinet.secure() + "/signal");
    assertFalse(said.contains("signal/phase"), said);
  }
}
