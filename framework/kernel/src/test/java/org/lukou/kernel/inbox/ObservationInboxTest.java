package org.lukou.kernel.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Network;
import org.lukou.api.observation.Observation;
import org.lukou.api.observation.ObservedProperty;
import org.lukou.kernel.fixture.Networks;

class ObservationInboxTest {

  private final Network network = Networks.crossroads();
  private final LaneStates lanes = new LaneStates(network.lanes().size());

  @Test
  void eachPropertyHasItsPlace() {
    ObservationInbox inbox = new ObservationInbox(network, 10);
    inbox.offer(observation("loop 3", ObservedProperty.VEHICLE_COUNT, 1, 1, 9));
    inbox.offer(observation("loop 3", ObservedProperty.QUEUE, 1, 2, 4));
    inbox.offer(observation("loop 3", ObservedProperty.MEAN_SPEED, 1, 3, 2.5));
    inbox.offer(observation("loop 3", ObservedProperty.OCCUPANCY, 1, 4, 0.9));
    inbox.drainTo(lanes);
    assertEquals(9, lanes.vehicles(3));
    assertEquals(4, lanes.queue(3));
    assertEquals(2.5, lanes.meanSpeedMps(3));
    assertEquals(0, lanes.queue(2));
  }

  @Test
  void aFullInboxRefusesAndCounts() {
    ObservationInbox inbox = new ObservationInbox(network, 2);
    assertTrue(inbox.offer(queue("loop 0", 1, 1, 1)));
    assertTrue(inbox.offer(queue("loop 0", 2, 2, 2)));
    assertFalse(inbox.offer(queue("loop 0", 3, 3, 3)));
    assertEquals(1, inbox.dropped());
    inbox.drainTo(lanes);
    assertEquals(2, lanes.queue(0));
    assertTrue(inbox.offer(queue("loop 0", 4, 4, 4)));
  }

  @Test
  void unknownSourcesAreCountedAndPassedOver() {
    ObservationInbox inbox = new ObservationInbox(network, 10);
    inbox.offer(queue("nobody", 1, 1, 99));
    inbox.offer(queue("loop 1", 2, 2, 3));
    inbox.drainTo(lanes);
    assertEquals(1, inbox.unknown());
    assertEquals(0, inbox.dropped());
    assertEquals(3, lanes.queue(1));
  }

  @Test
  void whatIsNoObservationFailsWhereItIsOffered() {
    ObservationInbox inbox = new ObservationInbox(network, 10);
    assertThrows(NullPointerException.class, () -> inbox.offer(null));
    assertThrows(NullPointerException.class, () -> inbox.offer(queue(null, 1, 1, 1)));
    assertThrows(
        NullPointerException.class,
        () -> inbox.offer(new Observation("loop 1", null, 1, 1, 1, 1, 2)));
    inbox.drainTo(lanes);
    assertEquals(0, lanes.queue(1));
  }

  /** Late results of a time, equal times, and numbers out of turn, in any order of arrival. */
  @Property(seed = "3")
  void theOrderOfArrivalDoesNotMatter(@ForAll Random random) {
    List<Observation> batch = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String source = "loop " + random.nextInt(3);
      batch.add(queue(source, random.nextInt(3), i, random.nextInt(50)));
    }
    LaneStates expected = drained(batch.stream().sorted(Observation.ORDER).toList());
    Collections.shuffle(batch, random);
    LaneStates actual = drained(batch);
    for (int lane = 0; lane < 3; lane++) {
      assertEquals(expected.queue(lane), actual.queue(lane), "lane " + lane);
    }
  }

  @Test
  void theLastOfATimeSourceAndSequenceWins() {
    LaneStates drained =
        drained(
            List.of(
                queue("loop 0", 2.0, 5, 7),
                queue("loop 0", 2.0, 6, 8),
                queue("loop 0", 1.0, 9, 9),
                queue("loop 1", 1.0, 1, 3)));
    assertEquals(8, drained.queue(0));
    assertEquals(3, drained.queue(1));
  }

  @Test
  void aLaneMayBeUsedForAsLongAsTheNewestOfItsPropertiesSays() {
    ObservationInbox inbox = new ObservationInbox(network, 10);
    inbox.offer(until(ObservedProperty.QUEUE, 2, 30));
    inbox.offer(until(ObservedProperty.VEHICLE_COUNT, 3, 20));
    inbox.offer(until(ObservedProperty.ENTRY_BLOCKED, 1, 40));
    inbox.drainTo(lanes);
    assertEquals(20, lanes.validUntil(0));
    inbox.offer(until(ObservedProperty.MEAN_SPEED, 1, 10)); // of another step: nothing is newer
    inbox.drainTo(lanes);
    assertEquals(10, lanes.validUntil(0));
    assertEquals(Double.NEGATIVE_INFINITY, lanes.validUntil(1));
  }

  private static Observation until(ObservedProperty property, double time, double validUntil) {
    return new Observation("loop 0", property, time, time, 1, 1, validUntil);
  }

  @Test
  void severalThreadsMayOfferAtOnceAndNothingIsLostUncounted() throws InterruptedException {
    int threads = 4;
    int each = 5_000;
    int capacity = 18_000; // room for some of every sender's, whoever comes first
    ObservationInbox inbox = new ObservationInbox(network, capacity);
    List<Thread> senders = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      String source = "loop " + t;
      Thread sender = new Thread(() -> offerAll(inbox, source, each));
      senders.add(sender);
      sender.start();
    }
    for (Thread sender : senders) {
      sender.join();
    }
    assertEquals(threads * each - capacity, inbox.dropped());
    inbox.drainTo(lanes);
    for (int lane = 0; lane < threads; lane++) {
      assertTrue(lanes.queue(lane) > 0, "something of every sender's came in");
    }
  }

  private static void offerAll(ObservationInbox inbox, String source, int count) {
    for (int i = 1; i <= count; i++) {
      inbox.offer(queue(source, i, i, i));
    }
  }

  private LaneStates drained(List<Observation> batch) {
    ObservationInbox inbox = new ObservationInbox(network, batch.size());
    batch.forEach(inbox::offer);
    LaneStates result = new LaneStates(network.lanes().size());
    inbox.drainTo(result);
    return result;
  }

  private static Observation queue(String source, double time, long sequence, double result) {
    return observation(source, ObservedProperty.QUEUE, time, sequence, result);
  }

  private static Observation observation(
      String source, ObservedProperty property, double time, long sequence, double result) {
    return new Observation(
        source, property, time, time, sequence, result, Double.POSITIVE_INFINITY);
  }
}
