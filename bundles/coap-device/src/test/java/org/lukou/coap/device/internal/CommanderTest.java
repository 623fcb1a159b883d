package org.lukou.coap.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Option;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.coap.option.StandardOptionRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lukou.api.device.Credential.SharedKey;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalCommand;
import org.lukou.api.signal.SignalInterval;
import org.lukou.coap.wire.SignalCommandMessage;

/** Commands over real DTLS: each arrives, once, and is renewed only while the kernel lives. */
@Timeout(60)
class CommanderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration SHORT = Duration.ofMillis(300);

  private SecureCabinet cabinet;
  private Bench bench;

  @BeforeEach
  void start() throws Exception {
    cabinet = new SecureCabinet();
    bench = Bench.with(cabinet.uri(), SecureCabinet.KEY);
    bench.next();
  }

  @AfterEach
  void stop() {
    bench.close();
    cabinet.close();
  }

  private static SignalCommand green(int phase) {
    return new SignalCommand(
        0, phase, SignalInterval.GREEN, MovementSet.of(phase), MovementSet.EMPTY);
  }

  @Test
  void aCommandSaysWhatWhenAndForHowLong() throws Exception {
    bench.setSeconds(4);
    bench.driver().apply(green(1));
    SignalCommandMessage command = cabinet.next();
    assertEquals(1, command.phase());
    assertEquals(SignalInterval.GREEN, command.interval());
    assertEquals(MovementSet.of(1), command.green());
    assertEquals(MovementSet.EMPTY, command.yellow());
    assertEquals(Bench.EPOCH + 4, command.givenSeconds());
    assertEquals(Bench.LEASE_SECONDS, command.leaseSeconds());
  }

  @Test
  void itIsConfirmable() throws Exception {
    AtomicInteger confirmable = new AtomicInteger();
    cabinet.answer(
        request -> {
          confirmable.addAndGet(request.isConfirmable() ? 1 : 0);
          return new Response(ResponseCode.CHANGED);
        });
    bench.driver().apply(green(0));
    assertTrue(bench.driver().exchange(0, PATIENCE));
    assertEquals(1, confirmable.get());
  }

  @Test
  void everyCommandHasAGreaterSequenceThanTheOneBefore() throws Exception {
    long before = 0;
    for (int i = 0; i < 20; i++) {
      bench.driver().apply(green(i % 2));
      assertTrue(bench.driver().exchange(0, PATIENCE));
      SignalCommandMessage command = cabinet.next();
      assertTrue(command.sequence() > before);
      before = command.sequence();
    }
    assertFalse(cabinet.hasMore(), "each is sent once");
  }

  @Test
  void theLeaseIsRenewedByTheKernelsStepsOnly() throws Exception {
    bench.driver().apply(green(0));
    bench.driver().exchange(0, PATIENCE);
    SignalCommandMessage first = cabinet.next();
    bench.setSeconds(Bench.LEASE_SECONDS); // time passes, and nobody steps
    assertFalse(cabinet.hasMore());
    bench.driver().exchange(Bench.LEASE_SECONDS / 4, SHORT);
    assertFalse(cabinet.hasMore(), "not before a third of it has passed");
    bench.driver().exchange(Bench.LEASE_SECONDS / 2, SHORT);
    SignalCommandMessage renewal = cabinet.next();
    assertEquals(first.green(), renewal.green());
    assertTrue(renewal.sequence() > first.sequence());
  }

  @Test
  void anEchoIsRepeatedWithTheSameCommand() throws Exception {
    cabinet.answer(CommanderTest::echoFirst);
    bench.driver().apply(green(1));
    assertTrue(bench.driver().exchange(0, PATIENCE));
    assertEquals(cabinet.next().sequence(), cabinet.next().sequence());
    assertEquals(1, bench.counted(Counters.ACCEPTED));
  }

  private static Response echoFirst(Request request) {
    boolean echo =
        request.getOptions().getOthers().stream()
            .anyMatch(option -> option.getNumber() == StandardOptionRegistry.ECHO.getNumber());
    Response response = new Response(echo ? ResponseCode.CHANGED : ResponseCode.UNAUTHORIZED);
    if (!echo) {
      response.getOptions().addOption(new Option(StandardOptionRegistry.ECHO, new byte[8]));
    }
    return response;
  }

  @Test
  void aRefusalIsAnAlarmWithTheCabinetsReasonUntilOneIsAccepted() throws Exception {
    Response late = new Response(ResponseCode.CONFLICT);
    late.setPayload("given 9.0 s ago");
    cabinet.answer(request -> late);
    bench.driver().apply(green(0));
    assertTrue(bench.driver().exchange(0, PATIENCE), "a refusal is an answer");
    String alarm = String.join(" ", bench.driver().alarms());
    assertTrue(alarm.contains("4.09") && alarm.contains("given 9.0 s ago"), alarm);
    cabinet.answer(request -> new Response(ResponseCode.CHANGED));
    bench.driver().apply(green(1));
    assertTrue(bench.driver().exchange(0, PATIENCE));
    assertEquals("", String.join(" ", bench.driver().alarms()));
  }

  @Test
  void aLostAnswerMakesItSendTheNewestAgain() throws Exception {
    cabinet.answer(request -> null);
    bench.driver().apply(green(0));
    SignalCommandMessage lost = cabinet.next();
    bench.driver().apply(green(1)); // decided meanwhile
    cabinet.answer(request -> new Response(ResponseCode.CHANGED));
    assertTrue(bench.driver().exchange(0, PATIENCE));
    SignalCommandMessage last = cabinet.next();
    while (cabinet.hasMore()) {
      last = cabinet.next();
    }
    assertEquals(1, last.phase());
    assertTrue(last.sequence() > lost.sequence());
    assertTrue(bench.counted(Counters.TIMEOUTS) > 0);
  }

  @Test
  void aPromisedAnswerThatNeverComesIsNotWaitedForForEver() throws Exception {
    cabinet.promise();
    bench.driver().apply(green(0));
    bench.await(() -> bench.counted(Counters.TIMEOUTS) > 0);
    cabinet.answer(request -> new Response(ResponseCode.CHANGED));
    assertTrue(bench.driver().exchange(0, PATIENCE));
    assertEquals(0, cabinet.next().phase());
  }

  @Test
  void afterItsEndNothingIsSent() throws Exception {
    bench.driver().close();
    bench.driver().apply(green(0));
    assertFalse(bench.driver().exchange(0, SHORT));
    assertFalse(cabinet.hasMore());
  }

  @Test
  void aWrongKeyIsToldAsTrouble() throws Exception {
    SharedKey wrong = new SharedKey("driver", "ffffffffffffffffffffffffffffffff");
    try (Bench stranger = Bench.with(cabinet.uri(), wrong)) {
      stranger.await(() -> stranger.device().errors() > 0);
      assertFalse(stranger.device().trouble().isEmpty());
      assertFalse(stranger.hasMore());
    }
  }
}
