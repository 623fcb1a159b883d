package org.lukou.coap.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.coap.Token;
import org.eclipse.californium.core.network.serialization.UdpDataSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lukou.api.device.DeviceState.Status;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservedProperty;

/** What the driver makes of the notifications of a cabinet, over a real socket. */
@Timeout(300)
class NotificationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LAST_NUMBER = (1 << 24) - 1;

  /** Twenty thousand, or as many as {@code -Dfuzz.datagrams} says; as many datagrams of noise. */
  private static final int MUTATIONS = Integer.getInteger("fuzz.datagrams", 20_000);

  private static final int MORE_THAN_IDS = 70_000;
  private static final int UNDER_WAY = 500;

  private ScriptedCabinet cabinet;
  private Bench bench;

  @BeforeEach
  void start() throws Exception {
    cabinet = new ScriptedCabinet();
    bench = Bench.with(cabinet.uri());
    bench.next(); // the answer to the registration
  }

  @AfterEach
  void stop() {
    bench.close();
    cabinet.close();
  }

  @Test
  void aReadingBecomesAnObservation() throws Exception {
    bench.setSeconds(8);
    cabinet.notifyReading(1, 7, 4);
    Observation observation = bench.next();
    assertEquals("d0", observation.source());
    assertEquals(ObservedProperty.VEHICLE_COUNT, observation.property());
    assertEquals(4, observation.result());
    assertEquals(7, observation.phenomenonTime());
    assertEquals(8, observation.resultTime());
    assertEquals(7 + ScriptedCabinet.MAX_AGE, observation.validUntil(), "from when it was true");
    assertEquals("j", bench.device().id());
    assertEquals(Status.ONLINE, bench.device().status());
  }

  @Test
  void asksForTheCompactFormat() throws Exception {
    Request registration = cabinet.device().next(ScriptedCabinet.DETECTORS);
    assertEquals(112, registration.getOptions().getAccept());
    assertTrue(registration.isConfirmable());
  }

  @Test
  void doubledAndLateOnesAreDropped() throws Exception {
    cabinet.notifyReading(10, 10, 1);
    cabinet.notifyReading(10, 10, 1);
    cabinet.notifyReading(9, 9, 2);
    cabinet.notifyReading(11, 11, 3);
    assertEquals(1, bench.next().result());
    assertEquals(3, bench.next().result());
    assertFalse(bench.hasMore());
    assertEquals(2, bench.counted(Counters.LATE));
  }

  @Test
  void numbersComeRound() throws Exception {
    cabinet.notifyReading(1 << 22, 1, 1);
    cabinet.notifyReading(1 << 23, 2, 2);
    cabinet.notifyReading(LAST_NUMBER, 3, 3);
    cabinet.notifyReading(1, 4, 4);
    for (int expected = 1; expected <= 4; expected++) {
      assertEquals(expected, bench.next().result());
    }
  }

  @Test
  void anObservationThatTheDeviceEndsIsMadeAnew() throws Exception {
    Request first = cabinet.device().next(ScriptedCabinet.DETECTORS);
    cabinet.device().notify(ScriptedCabinet.DETECTORS, new Response(ResponseCode.NOT_FOUND));
    Request second = cabinet.device().next(ScriptedCabinet.DETECTORS);
    while (second.getOptions().getObserve() != 0) {
      second = cabinet.device().next(ScriptedCabinet.DETECTORS); // the goodbye
    }
    assertNotEquals(first.getToken(), second.getToken());
    assertEquals(0, bench.next().result());
    assertEquals(1, bench.counted(Counters.REREGISTERED));
  }

  @Test
  void oneThatAnswersButNotifiesNoMoreIsMadeAnew() throws Exception {
    cabinet.device().next(ScriptedCabinet.DETECTORS);
    for (int second = 1; bench.counted(Counters.REREGISTERED) == 0; second++) {
      int now = second;
      cabinet
          .device()
          .answer(ScriptedCabinet.DETECTORS, request -> ScriptedCabinet.reading(-1, now, now));
      bench.setSeconds(now);
      assertTrue(bench.driver().exchange(now, PATIENCE), "it is asked, and answers");
      assertTrue(second < 10, "and is never observed again");
    }
  }

  @Test
  void oneThatFallsSilentIsMadeAnew() throws Exception {
    long begin = System.nanoTime();
    cabinet.device().next(ScriptedCabinet.DETECTORS);
    bench.await(() -> bench.counted(Counters.REREGISTERED) == 1);
    bench.next();
    double seconds = (System.nanoTime() - begin) / 1e9;
    assertTrue(seconds > ScriptedCabinet.MAX_AGE, "not before it is stale: " + seconds);
  }

  @Test
  void whatIsOlderThanItMayBeIsStale() {
    assertEquals(Status.ONLINE, bench.device().status());
    bench.setSeconds(ScriptedCabinet.MAX_AGE + 0.5);
    assertEquals(Status.STALE, bench.device().status());
  }

  @Test
  void aDeviceThatIsGoneIsLostAndFoundAgain() throws Exception {
    cabinet.silence();
    bench.await(() -> bench.device().status() == Status.LOST);
    assertTrue(bench.device().trouble().contains("no answer"), bench.device().trouble());
    cabinet.device().answer(ScriptedCabinet.CORE, request -> ScriptedCabinet.links());
    cabinet
        .device()
        .answer(ScriptedCabinet.DETECTORS, request -> ScriptedCabinet.reading(0, 50, 7));
    while (bench.next().result() != 7) {
      // still what was sent before
    }
    assertEquals(Status.ONLINE, bench.device().status());
  }

  @Test
  void aShorterUptimeIsAReboot() throws Exception {
    cabinet.device().next(ScriptedCabinet.HEALTH);
    int[] observe = {0};
    bench.await(
        () -> { // what comes while the registration is still being taken may be lost
          cabinet
              .device()
              .notify(ScriptedCabinet.HEALTH, ScriptedCabinet.uptime(++observe[0], 120));
          cabinet.device().notify(ScriptedCabinet.HEALTH, ScriptedCabinet.uptime(++observe[0], 1));
          return bench.counted(Counters.REBOOTS) > 0;
        });
  }

  @Test
  void brokenPacksAreCountedAndNothingElse() throws Exception {
    Random random = new Random(4);
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] pack = ScriptedCabinet.pack(1, 1);
      for (int times = 1 + random.nextInt(3); times > 0; times--) {
        pack[random.nextInt(pack.length)] = (byte) random.nextInt();
      }
      cabinet
          .device()
          .notify(ScriptedCabinet.DETECTORS, ScriptedDevice.content(112, 3, i + 1, pack));
      byte[] datagram = new byte[1 + random.nextInt(60)];
      random.nextBytes(datagram);
      cabinet.device().throwAt(ScriptedCabinet.DETECTORS, datagram);
      if (i % UNDER_WAY == 0) {
        int sent = i + 1;
        bench.await(() -> bench.counted(Counters.NOTIFICATIONS) >= sent);
      }
    }
    bench.await(() -> bench.counted(Counters.NOTIFICATIONS) == MUTATIONS);
    long malformed = bench.counted(Counters.MALFORMED);
    assertTrue(malformed > MUTATIONS / 2, "malformed: " + malformed);
    while (bench.hasMore()) {
      assertEquals("d0", bench.next().source().replace("d1", "d0"));
    }
    bench.setSeconds(1e6);
    cabinet.notifyReading(MUTATIONS + 1, 1e6, 9);
    assertEquals(9, bench.next().result());
    assertEquals(Status.ONLINE, bench.device().status());
  }

  @Test
  void aDeviceThatIsFasterThanItsMessageIdsRaisesAnAlarmAndIsHeardAllTheSame() throws Exception {
    for (int i = 1; i <= MORE_THAN_IDS; i++) {
      bench.setSeconds(i);
      cabinet.notifyReading(i, i, i);
      assertEquals(i, bench.next().result());
    }
    assertTrue(bench.counted(Counters.REUSED_IDS) > 0);
    String alarm = String.join(" ", bench.driver().alarms());
    assertTrue(
        alarm.contains("message ids") && alarm.contains("" + cabinet.uri().getPort()), alarm);
  }

  @Test
  void aPackFromTheFutureDoesNotMakeTheTruthLookOld() throws Exception {
    cabinet.notifyReading(1, 1e9, 1);
    cabinet.notifyReading(2, 1, 2);
    assertEquals(2, bench.next().result());
    assertEquals(1, bench.counted(Counters.MALFORMED));
  }

  @Test
  void aNotificationThatNobodyAskedForIsIgnored() throws Exception {
    Response stranger = ScriptedCabinet.reading(5, 5, 5);
    stranger.setType(CoAP.Type.NON);
    stranger.setMID(40_000);
    stranger.setToken(new Token(new byte[] {1, 2, 3}));
    cabinet
        .device()
        .throwAt(ScriptedCabinet.DETECTORS, new UdpDataSerializer().getByteArray(stranger));
    cabinet.notifyReading(6, 6, 6);
    assertEquals(6, bench.next().result());
  }
}
