package org.lukou.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lukou.api.signal.SignalTiming;
import org.lukou.api.signal.SignalTiming.Style;
import org.lukou.kernel.fixture.City;
import org.lukou.kernel.fixture.Networks;
import org.lukou.kernel.fixture.Script;
import org.lukou.kernel.fixture.Script.Seen;
import org.lukou.kernel.fixture.Sequence;
import org.lukou.kernel.fixture.Timings;

class SignalTimingTest {

  @Test
  void aChangeShowsTheChangePhaseFirstAndTakesItsTimeFromTheNewGreen() {
    Script script = new Script(1, 2, 2, 3);
    try (City city = paper(script)) {
      city.steps(120);
      assertEquals(
          List.of(
              "0 GREEN 1 green [1, 2, 4, 5, 8, 11] yellow []",
              "30 YELLOW 2 green [2, 5, 8, 11] yellow [1, 4]",
              "35 GREEN 2 green [2, 5, 7, 8, 10, 11] yellow []",
              "90 YELLOW 3 green [2, 5, 8, 11] yellow [7, 10]",
              "95 GREEN 3 green [0, 2, 3, 5, 8, 11] yellow []"),
          Sequence.of(city.world(), city.junction(0)));
    }
  }

  @Test
  void phaseTimeAtDecisionsIsTwentyFiveAfterAChangeAndFiftyFiveAfterKeeping() {
    Script script = new Script(1, 2, 2, 2, 3);
    try (City city = paper(script)) {
      city.steps(151);
      assertEquals(
          List.of(
              new Seen(0, 1, 0),
              new Seen(30, 1, 30),
              new Seen(60, 2, 25),
              new Seen(90, 2, 55),
              new Seen(120, 2, 85),
              new Seen(150, 3, 25)),
          script.seen());
    }
  }

  @Test
  void keepingAPhaseCostsNothing() {
    try (City city = paper(new Script(1))) {
      city.steps(300);
      assertEquals(List.of("0 GREEN 1"), Sequence.briefly(city));
    }
  }

  @Test
  void aChangeMayBeginAtTheFirstDecision() {
    try (City city = paper(new Script(4))) {
      city.steps(40);
      assertEquals(List.of("0 YELLOW 4", "5 GREEN 4"), Sequence.briefly(city));
    }
  }

  @Test
  void aStreetWarnsOnlyWhoLosesAndKeepsCommonGreens() {
    Script script = new Script(1, 5, 5);
    try (City city = field(script)) {
      city.steps(40);
      assertEquals(
          List.of(
              "0 GREEN 1 green [1, 2, 4, 5, 8, 11] yellow []",
              "10 YELLOW 5 green [1, 2, 5, 8, 11] yellow [4]",
              "13 ALL_RED 5 green [1, 2, 5, 8, 11] yellow []",
              "15 GREEN 5 green [0, 1, 2, 5, 8, 11] yellow []"),
          Sequence.of(city.world(), city.junction(0)));
    }
  }

  @Test
  void aStreetDecidesAgainAWholeIntervalAfterGreenBeganOrWasProlonged() {
    Script script = new Script(1, 5, 5, 2);
    try (City city = field(script)) {
      city.steps(56);
      assertEquals(
          List.of(
              new Seen(0, 1, 0),
              new Seen(10, 1, 10),
              new Seen(25, 5, 10),
              new Seen(35, 5, 20),
              new Seen(50, 2, 10)),
          script.seen());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5})
  void durationsAreExactInFractionsOfASecond(double stepSeconds) {
    int perSecond = (int) Math.round(1 / stepSeconds);
    Script script = new Script(1, 2, 2);
    try (City city =
        City.of(Networks.crossroads())
            .stepSeconds(stepSeconds)
            .under(City.interval("script", setup -> script))) {
      city.steps(91 * perSecond);
      assertEquals(
          List.of("0 GREEN 1", 30 * perSecond + " YELLOW 2", 35 * perSecond + " GREEN 2"),
          Sequence.briefly(city));
      assertEquals(new Seen(90, 2, 55), script.seen().get(3));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5})
  void aStreetIsExactInFractionsOfASecondToo(double stepSeconds) {
    SignalTiming timing = new SignalTiming(Style.FIELD, 10, 3.5, 1.5, 0, 100, 100);
    int perSecond = (int) Math.round(1 / stepSeconds);
    Script script = new Script(1, 2);
    try (City city =
        City.of(Networks.crossroads())
            .timing(timing)
            .stepSeconds(stepSeconds)
            .under(City.interval("script", setup -> script))) {
      city.steps(26 * perSecond);
      assertEquals(
          List.of(
              "0 GREEN 1",
              10 * perSecond + " YELLOW 2",
              10 * perSecond + perSecond * 7 / 2 + " ALL_RED 2",
              15 * perSecond + " GREEN 2"),
          Sequence.briefly(city));
      assertEquals(25, script.seen().get(2).timeSeconds(), 1e-9);
    }
  }

  @Test
  void aPartOfAStepCountsAsAStep() {
    SignalTiming timing = new SignalTiming(Style.FIELD, 10, 2.5, 1, 0, 100, 100);
    try (City city =
        City.of(Networks.crossroads())
            .timing(timing)
            .under(City.interval("script", setup -> new Script(2)))) {
      city.steps(10);
      assertEquals(List.of("0 YELLOW 2", "3 ALL_RED 2", "4 GREEN 2"), Sequence.briefly(city));
    }
  }

  @Test
  void anIntervalOfNoLengthIsLeftOut() {
    assertEquals(List.of("0 ALL_RED 2", "2 GREEN 2"), change(0, 2));
    assertEquals(List.of("0 YELLOW 2", "3 GREEN 2"), change(3, 0));
    assertEquals(List.of("0 GREEN 2"), change(0, 0));
  }

  @Test
  void aPhaseHasNotBegunWhileTheChangeLeadsToIt() {
    Script script = new Script(1, 2);
    Algorithm plan = City.everyStep("plan", script);
    try (City city =
        City.of(Networks.crossroads()).timing(Timings.field()).enforced().under(plan)) {
      city.steps(8);
      assertEquals(
          List.of(
              new Seen(0, 1, 0),
              new Seen(1, 1, 1),
              new Seen(2, 2, 0),
              new Seen(3, 2, 0),
              new Seen(4, 2, 0),
              new Seen(5, 2, 0),
              new Seen(6, 2, 0),
              new Seen(7, 2, 1)),
          script.seen());
    }
  }

  @Test
  void paperTimingHasNoAllRed() {
    SignalTiming timing = new SignalTiming(Style.PAPER, 30, 5, 2, 0, 100, 100);
    try (City city =
        City.of(Networks.crossroads())
            .timing(timing)
            .under(City.interval("script", setup -> new Script(2)))) {
      city.steps(30);
      assertEquals(List.of("0 YELLOW 2", "5 GREEN 2"), Sequence.briefly(city));
    }
  }

  private static List<String> change(double yellow, double allRed) {
    SignalTiming timing = new SignalTiming(Style.FIELD, 10, yellow, allRed, 0, 100, 100);
    try (City city =
        City.of(Networks.crossroads())
            .timing(timing)
            .under(City.interval("script", setup -> new Script(2)))) {
      return Sequence.briefly(city.steps(9));
    }
  }

  private static City paper(Script script) {
    return City.of(Networks.crossroads()).under(City.interval("script", setup -> script));
  }

  private static City field(Script script) {
    return City.of(Networks.crossroads())
        .timing(Timings.field())
        .under(City.interval("script", setup -> script));
  }
}
