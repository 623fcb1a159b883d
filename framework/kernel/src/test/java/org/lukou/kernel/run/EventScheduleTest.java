package org.lukou.kernel.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lukou.api.control.Actuator;
import org.lukou.api.journal.EventReport;
import org.lukou.api.network.Network;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.EventException;
import org.lukou.api.scenario.TimedEvent;
import org.lukou.api.scenario.VehicleType;
import org.lukou.api.world.World;
import org.lukou.kernel.fixture.Networks;
import org.lukou.kernel.time.StepClock;

class EventScheduleTest {

  private static final Event CLOSED = new Event.RoadClosure("r");
  private static final Event OTHER = new Event.LaneClosure("l");
  private static final Event PUSH = new Event.Push(VehicleType.CAR, List.of("a", "b"));

  private final Told world = new Told();
  private final List<EventReport> reports = new ArrayList<>();
  private double stepSeconds = 1;
  private EventSchedule schedule;

  @Test
  void eventsBeginAndEndAtTheirTimes() {
    steps(10, new TimedEvent(3, 6, CLOSED), TimedEvent.at(4, PUSH));
    assertEquals(List.of("3 begin " + CLOSED, "4 begin " + PUSH, "6 end " + CLOSED), world.told);
    assertEquals(
        List.of("3.0 BEGUN", "4.0 BEGUN", "6.0 ENDED"),
        reports.stream().map(r -> r.timeSeconds() + " " + r.outcome()).toList());
  }

  @Test
  void aTimeBetweenTwoStepsMeansTheLaterOne() {
    stepSeconds = 0.4;
    steps(10, new TimedEvent(0.9, 2.0, CLOSED), TimedEvent.at(1.2, OTHER));
    assertEquals(List.of("3 begin " + CLOSED, "3 begin " + OTHER, "5 end " + CLOSED), world.told);
    assertEquals(3 * 0.4, reports.get(0).timeSeconds());
  }

  @Test
  void whatIsOverEndsBeforeAnythingBeginsAndTheOrderOfTheListDecides() {
    steps(6, TimedEvent.at(5, OTHER), TimedEvent.at(5, PUSH), new TimedEvent(2, 5, CLOSED));
    assertEquals(
        List.of("2 begin " + CLOSED, "5 end " + CLOSED, "5 begin " + OTHER, "5 begin " + PUSH),
        world.told);
  }

  @Test
  void equalEventsThatOverlapLastAsLongAsOneOfThem() {
    steps(12, new TimedEvent(1, 5, CLOSED), new TimedEvent(3, 9, CLOSED));
    assertEquals(List.of("1 begin " + CLOSED, "9 end " + CLOSED), world.told);
    assertEquals(4, reports.size());
  }

  @Test
  void aRefusedEventIsReportedWithItsReasonAndNeverEnds() {
    world.refuses = "the road is unknown";
    steps(9, new TimedEvent(2, 5, CLOSED));
    assertEquals(1, reports.size());
    assertEquals(EventReport.Outcome.REFUSED, reports.get(0).outcome());
    assertEquals("the road is unknown", reports.get(0).reason());
    assertEquals(List.of(), world.told);
  }

  @Test
  void anEventWithinOneStepNeverTakesEffectAndSaysSo() {
    steps(9, new TimedEvent(2.2, 2.8, CLOSED));
    assertEquals(List.of(), world.told);
    assertEquals(EventReport.Outcome.REFUSED, reports.get(0).outcome());
  }

  @Test
  void whatIsAskedForMeanwhileTakesEffectBeforeTheNextStepAndRepeatsItself() {
    create(new TimedEvent(1, 90, OTHER));
    apply(0, 4);
    schedule.begin(CLOSED);
    assertFalse(schedule.events().size() > 1, "the stepping thread takes it over");
    apply(4, 7);
    assertTrue(schedule.lasts(1));
    schedule.end(1);
    schedule.end(0);
    apply(7, 9);
    List<String> first = List.copyOf(world.told);
    assertEquals("4 begin " + CLOSED, first.get(1));
    assertEquals("7 end " + OTHER, first.get(2));
    List<TimedEvent> made = schedule.events();
    assertEquals(List.of(new TimedEvent(1, 7, OTHER), new TimedEvent(4, 7, CLOSED)), made);
    world.told.clear();
    steps(9, made.toArray(TimedEvent[]::new));
    assertEquals(first, world.told);
  }

  @Test
  void ofEqualEventsTheOneThatIsMeantEnds() {
    create(new TimedEvent(1, 20, CLOSED), new TimedEvent(2, 90, CLOSED));
    apply(0, 5);
    schedule.end(0);
    apply(5, 30);
    assertEquals(
        List.of(new TimedEvent(1, 5, CLOSED), new TimedEvent(2, 90, CLOSED)), schedule.events());
    assertFalse(schedule.lasts(0));
    assertTrue(schedule.lasts(1));
    assertEquals(List.of("1 begin " + CLOSED), world.told, "the other one lasts");
  }

  @Test
  void whatDoesNotLastCannotBeEnded() {
    create(new TimedEvent(1, 3, CLOSED), TimedEvent.at(50, OTHER));
    apply(0, 6);
    schedule.end(0);
    schedule.end(1);
    apply(6, 9);
    assertEquals(
        List.of(new TimedEvent(1, 3, CLOSED), TimedEvent.at(50, OTHER)), schedule.events());
    assertEquals(2, reports.size());
  }

  @Test
  void sixtyThousandEventsKeepTheOrderOfTheListToo() {
    int count = 60_000;
    TimedEvent[] many = new TimedEvent[count];
    for (int i = 0; i < count; i++) {
      int at = (count - i) / 2; // the last of the list begins first, and equal ones overlap
      many[i] = new TimedEvent(at, count + i % 3, new Event.LaneClosure("l" + i % 20_000));
    }
    steps(count + 9, many);
    assertEquals(2 * 20_000, world.told.size());
    assertEquals(2 * count, reports.size());
    assertEquals((count + 2) + " end " + many[2].event(), world.told.get(20_000));
    assertEquals("0 begin " + many[count - 1].event(), world.told.get(0));
    assertEquals("1 begin " + many[count - 3].event(), world.told.get(1));
    assertEquals("1 begin " + many[count - 2].event(), world.told.get(2));
  }

  private void steps(int count, TimedEvent... events) {
    create(events);
    apply(0, count);
  }

  private void create(TimedEvent... events) {
    StepClock clock = new StepClock(stepSeconds);
    schedule = new EventSchedule(world, List.of(events), clock::steps, reports::add);
  }

  private void apply(int from, int to) {
    IntStream.range(from, to)
        .forEach(
            step -> {
              world.step = step;
              schedule.apply(step, step * stepSeconds);
            });
  }

  /** A world that writes down what it is told. */
  private static final class Told implements World {

    private final List<String> told = new ArrayList<>();
    private String refuses = "";
    private int step;

    @Override
    public void begin(Event event) throws EventException {
      if (!refuses.isEmpty()) {
        throw new EventException(refuses);
      }
      told.add(step + " begin " + event);
    }

    @Override
    public void end(Event event) {
      told.add(step + " end " + event);
    }

    @Override
    public Network network() {
      return Networks.crossroads();
    }

    @Override
    public Actuator actuator() {
      return command -> {};
    }

    @Override
    public void step() {}
  }
}
