package org.lukou.roadside.sim.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.CoAP.Code;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalInterval;
import org.lukou.coap.wire.SignalCommandMessage;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.roadside.sim.internal.VirtualRoadside;
import org.lukou.roadside.sim.internal.fixture.Crossing;
import org.lukou.roadside.sim.internal.fixture.Peer;
import org.lukou.roadside.sim.internal.fixture.Roadsides;
import org.lukou.roadside.sim.internal.fixture.ScriptedStreet;

class CommandingTest {

  private static final String COMMAND = "/signal/command";

  private final ScriptedStreet street = new ScriptedStreet();
  private VirtualRoadside roadside;
  private Cabinet cabinet;
  private Peer testbed;

  @BeforeEach
  void open() throws Exception {
    roadside = Roadsides.open(street);
    cabinet = roadside.cabinets().get(0);
    testbed = Peer.secure(cabinet.secureUri(), Roadsides.key("testbed"));
  }

  @AfterEach
  void close() {
    testbed.close();
    roadside.close();
  }

  @Test
  void anAcceptedCommandIsShownFromTheNextStepAndThenThePlan() throws Exception {
    assertCode(ResponseCode.CHANGED, put(testbed, good(1)));
    roadside.step();
    assertEquals(Crossing.PHASES.get(1), street.shown.get(0).green());
    assertEquals("leased", mode());
    for (int step = 0; step < 10; step++) {
      roadside.step();
    }
    assertEquals("plan", mode());
    assertEquals(1L, roadside.counters().get("commandsAccepted"));
  }

  @Test
  void theFirstCommandHasToRepeatAnEchoAndSoHasTheFirstAfterARestart() throws Exception {
    Response first = testbed.send(writing(testbed, good(1)));
    assertEquals(ResponseCode.UNAUTHORIZED, first.getCode());
    assertEquals(8, Peer.echo(first).getLength());
    assertCode(ResponseCode.CHANGED, put(testbed, good(1)));
    assertCode(ResponseCode.CHANGED, testbed.send(writing(testbed, good(2))));
    cabinet.kill();
    cabinet.restart(cabinet.uri().getPort());
    try (Peer again = Peer.secure(cabinet.secureUri(), Roadsides.key("testbed"))) {
      Response asked = again.send(writing(again, good(3)));
      assertNotNull(Peer.echo(asked), asked::toString);
      assertCode(ResponseCode.CHANGED, put(again, good(3)));
    }
    assertTrue(roadside.counters().get("echoesAsked") >= 3);
  }

  @Test
  void nobodyCommandsInPlainOrWithoutTheRight() throws Exception {
    try (Peer plain = Peer.plain(cabinet.uri());
        Peer viewer = Peer.secure(cabinet.secureUri(), Roadsides.key("viewer"))) {
      assertCode(ResponseCode.FORBIDDEN, put(plain, good(1)));
      assertCode(ResponseCode.FORBIDDEN, put(viewer, good(1)));
      assertCode(ResponseCode.FORBIDDEN, reset(plain));
      assertCode(ResponseCode.FORBIDDEN, reset(viewer));
      assertCode(ResponseCode.FORBIDDEN, reset(testbed));
      assertCode(ResponseCode.CONTENT, viewer.get("/signal", 112));
    }
    try (Peer rightless = Peer.secure(cabinet.secureUri(), Roadsides.key("rightless"))) {
      assertCode(ResponseCode.FORBIDDEN, rightless.get("/signal", 112));
    }
    assertEquals("plan", mode());
  }

  @Test
  void whatIsNotConfirmableIsRefused() throws Exception {
    Request hasty = writing(testbed, good(1));
    hasty.setType(CoAP.Type.NON);
    Response answer = testbed.send(hasty);
    assertCode(ResponseCode.BAD_REQUEST, answer);
    assertEquals("a command has to be confirmable", answer.getPayloadString());
  }

  @Test
  void whatIsMalformedIsRefusedWithAReason() throws Exception {
    String body = new String(json(good(1)), StandardCharsets.UTF_8);
    assertBad("lease is missing", body.replace("\"lease\"", "\"leash\""));
    assertBad("", "no pack");
    assertBad("", "");
    assertBad("there is no phase 9", json(command(9, MovementSet.EMPTY, 1, 0)));
    assertBad("there is no movement 6", json(command(0, MovementSet.of(6), 1, 0)));
    assertCode(
        ResponseCode.UNSUPPORTED_CONTENT_FORMAT,
        testbed.write(Code.PUT, COMMAND, 0, json(good(1))));
  }

  @Test
  void replayedAndLateCommandsAreConflicts() throws Exception {
    assertCode(ResponseCode.CHANGED, put(testbed, good(7)));
    Response replayed = put(testbed, good(7));
    assertCode(ResponseCode.CONFLICT, replayed);
    assertEquals("sequence 7 is not after 7", replayed.getPayloadString());
    Response late = put(testbed, command(0, Crossing.PHASES.get(0), 8, -5.5));
    assertCode(ResponseCode.CONFLICT, late);
    assertEquals("given 5.5 s ago by the cabinet's clock", late.getPayloadString());
    assertEquals(2L, roadside.counters().get("commandsRefused"));
  }

  @Test
  void aConflictLatchesUntilSomebodyWhoMayMaintainResets() throws Exception {
    assertCode(
        ResponseCode.SERVICE_UNAVAILABLE, put(testbed, command(0, MovementSet.of(0, 2), 1, 0)));
    roadside.step();
    assertEquals("latched", mode());
    assertCode(ResponseCode.SERVICE_UNAVAILABLE, put(testbed, good(2)));
    assertEquals(1L, roadside.counters().get("latched"));
    try (Peer technician = Peer.secure(cabinet.secureUri(), Roadsides.key("technician"))) {
      String signal = technician.get("/signal", 110).getPayloadString();
      assertTrue(signal.contains("signal/reason") && signal.contains("flash"), signal);
      assertCode(ResponseCode.FORBIDDEN, put(technician, good(1)));
      assertCode(ResponseCode.CHANGED, reset(technician));
    }
    assertEquals("plan", mode());
    assertCode(ResponseCode.CHANGED, put(testbed, good(3)));
  }

  private void assertBad(String reason, String body) throws InterruptedException {
    assertBad(reason, body.getBytes(StandardCharsets.UTF_8));
  }

  private void assertBad(String reason, byte[] body) throws InterruptedException {
    Response answer = testbed.write(Code.PUT, COMMAND, 110, body);
    assertCode(ResponseCode.BAD_REQUEST, answer);
    assertTrue(answer.getPayloadSize() > 0, "no text");
    assertTrue(answer.getPayloadString().contains(reason), answer.getPayloadString());
  }

  private static SignalCommandMessage good(long sequence) {
    return command(1, Crossing.PHASES.get(1), sequence, 0);
  }

  private static SignalCommandMessage command(
      int phase, MovementSet green, long sequence, double given) {
    return new SignalCommandMessage(
        Roadsides.EPOCH + given,
        phase,
        SignalInterval.GREEN,
        green,
        MovementSet.EMPTY,
        sequence,
        10);
  }

  private static byte[] json(SignalCommandMessage command) {
    return command.encode(SenmlFormat.JSON);
  }

  private static Request writing(Peer peer, SignalCommandMessage command) {
    return peer.writing(Code.PUT, COMMAND, 112, command.encode(SenmlFormat.CBOR));
  }

  private static Response put(Peer peer, SignalCommandMessage command) throws InterruptedException {
    return peer.write(Code.PUT, COMMAND, 112, command.encode(SenmlFormat.CBOR));
  }

  private static Response reset(Peer peer) throws InterruptedException {
    return peer.write(Code.POST, "/signal/reset", 0, new byte[0]);
  }

  private String mode() {
    return cabinet.controller().state(0).mode();
  }

  private static void assertCode(ResponseCode expected, Response answer) {
    assertNotNull(answer, "no answer");
    assertEquals(expected, answer.getCode(), answer::toString);
  }
}
