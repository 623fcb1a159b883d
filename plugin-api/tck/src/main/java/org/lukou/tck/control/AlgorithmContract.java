package org.lukou.tck.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.lukou.tck.control.Rehearsal.Street.OBEYS;
import static org.lukou.tck.control.Rehearsal.Street.OVERRULES;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.lukou.api.control.Parameters;

/** What is expected of every algorithm, of one junction or of the whole network. */
abstract class AlgorithmContract {

  private static final String UNKNOWN_SETTING = "a-setting-that-nobody-knows";
  private static final List<String> STRANGE_VALUES =
      List.of("", "nonsense", "-1", "0", "0.3", "1", "7", "1e9", "-1e9", "NaN", "Infinity");

  /** Returns every place to try the algorithm at, with a new factory. */
  abstract List<Rehearsal> rehearsals(Parameters parameters);

  /** Returns the settings to try the algorithm with, by name; none unless a test says so. */
  protected Map<String, String> settings() {
    return Map.of();
  }

  @Test
  public final void answersAPhaseItMayChooseWhenNobodyIsThere() {
    play(Load.EMPTY);
  }

  @Test
  public final void answersAPhaseItMayChooseWhenASingleQueueWaits() {
    play(Load.ONE_QUEUE);
  }

  @Test
  public final void answersAPhaseItMayChooseWhenAllLanesAreBusy() {
    play(Load.BUSY);
  }

  @Test
  public final void answersAPhaseItMayChooseWhenEveryLaneIsFull() {
    play(Load.SPILL_BACK);
  }

  @Test
  public final void answersAPhaseItMayChooseWhenAllItSeesIsOutOfDate() {
    play(Load.STALE);
  }

  @Test
  public final void answersAPhaseItMayChooseWhenSingleVehiclesAreNotKnown() {
    play(Load.COUNTS_ONLY);
  }

  @Test
  public final void answersAPhaseItMayChooseWhenADetectorHasGoneMad() {
    play(Load.HUGE);
  }

  @Test
  public final void goesOnWhenItTakesOverARunningCityAndIsOverruled() {
    for (Load load : Load.values()) {
      rehearsals().forEach(rehearsal -> rehearsal.play(load, OVERRULES));
    }
  }

  @Test
  public final void readsItsViewOnlyWhileItDecides() {
    play(Load.BUSY); // every performance watches who reads
  }

  @Test
  public final void decidesTheSameAgainForTheSameSeedAndViews() {
    List<Rehearsal> first = rehearsals();
    List<Rehearsal> again = rehearsals();
    for (int i = 0; i < first.size(); i++) {
      assertEquals(
          first.get(i).play(Load.BUSY, OVERRULES),
          again.get(i).play(Load.BUSY, OVERRULES),
          "A controller's answers follow from its setup and its views alone, so that a run can be"
              + " repeated bit for bit: no clock, no random number but from the setup's seed,"
              + " nothing that two controllers share. It answered otherwise the second time in "
              + first.get(i).place());
    }
  }

  @Test
  public final void controllersOfOneFactoryDoNotDisturbEachOther() {
    List<Rehearsal> alone = rehearsals();
    List<Rehearsal> together = rehearsals();
    for (int i = 0; i < alone.size(); i++) {
      List<Integer> undisturbed = alone.get(i).begin(Load.BUSY, OVERRULES).play(20);
      Performance one = together.get(i).begin(Load.BUSY, OVERRULES);
      Performance other = together.get(i).begin(Load.ONE_QUEUE, OBEYS);
      List<Integer> disturbed = List.of();
      for (int moment = 0; moment < 20; moment++) {
        other.next();
        disturbed = one.play(1);
      }
      assertEquals(
          undisturbed,
          disturbed,
          "Controllers of one factory share nothing: each junction, and each run, has its own. With"
              + " another one beside it a controller answered otherwise in "
              + alone.get(i).place());
    }
  }

  @Test
  public final void leavesSettingsAloneThatItDoesNotKnow() {
    try {
      rehearsals(with(UNKNOWN_SETTING, "1")).get(0).play(Load.BUSY, OBEYS);
    } catch (IllegalArgumentException e) {
      fail(
          "An algorithm passes over settings that it does not know; the framework tells the user"
              + " which ones nobody has read. It refused "
              + UNKNOWN_SETTING,
          e);
    }
  }

  @Test
  public final void refusesAWrongSettingByNameOrLivesWithIt() {
    for (String name : settingsAskedFor()) {
      for (String value : STRANGE_VALUES) {
        tryOut(name, value);
      }
    }
  }

  @Test
  public final void tellsWhatADecisionCosts(TestReporter reporter) {
    reporter.publishEntry(Cost.of(rehearsals().get(0)));
  }

  private Set<String> settingsAskedFor() {
    Parameters parameters = with(UNKNOWN_SETTING, "1");
    rehearsals(parameters).forEach(rehearsal -> rehearsal.play(Load.BUSY, OBEYS));
    Set<String> names = parameters.asked();
    names.remove(UNKNOWN_SETTING);
    return names;
  }

  private void tryOut(String name, String value) {
    for (Rehearsal rehearsal : rehearsals(with(name, value))) {
      Performance performance;
      try {
        performance = rehearsal.begin(Load.BUSY, OBEYS);
      } catch (IllegalArgumentException refused) {
        assertTrue(
            String.valueOf(refused.getMessage()).contains(name),
            "A setting that cannot be used is refused with an IllegalArgumentException whose"
                + " message names it: the user reads it. Of "
                + name
                + "="
                + value
                + " it said: "
                + refused.getMessage());
        continue;
      } catch (RuntimeException e) {
        fail(
            "A setting that cannot be used is refused with an IllegalArgumentException, not with "
                + e
                + ", as it was for "
                + name
                + "="
                + value,
            e);
        return;
      }
      performance.play(20);
    }
  }

  private Parameters with(String name, String value) {
    Map<String, String> all = new HashMap<>(settings());
    all.put(name, value);
    return new Parameters(all);
  }

  private void play(Load load) {
    rehearsals().forEach(rehearsal -> rehearsal.play(load, OBEYS));
  }

  private List<Rehearsal> rehearsals() {
    return rehearsals(new Parameters(settings()));
  }
}
