package org.lukou.race.replay;

import java.util.Optional;
import org.lukou.race.cell.RaceScenario;
import org.lukou.race.run.Pulse;
import org.lukou.race.run.Scene;
import org.lukou.race.run.Spectator;

/** Takes down how a cell goes. One thread. */
final class ReplayWatch implements Spectator {

  private final RaceScenario scenario;
  private final boolean draws;
  private final Pulse pulse;
  private Scene scene;
  private QueueSeries queue;
  private StayDelays delays;
  private DiagramWatch diagram;
  private int seen;

  /**
   * Creates a watch.
   *
   * @param draws whether a time-space diagram is wanted
   * @param pulse is told of every step too
   */
  ReplayWatch(RaceScenario scenario, boolean draws, Pulse pulse) {
    this.scenario = scenario;
    this.draws = draws;
    this.pulse = pulse;
  }

  @Override
  public void enter(Scene entered) {
    scene = entered;
    int steps = (int) Math.ceil(scenario.durationSeconds() / scenario.stepSeconds() - 1e-9);
    queue = new QueueSeries(scene.world().network(), steps, scenario.stepSeconds());
    delays = new StayDelays(scene, scenario.stepSeconds());
    scene.world().listen(delays);
    if (draws) {
      Corridor.longest(scene.world().network()).ifPresent(this::draw);
    }
  }

  private void draw(Corridor corridor) {
    diagram = new DiagramWatch(scene.world(), corridor, scenario.durationSeconds());
  }

  @Override
  public void beat(int steps) {
    pulse.beat(steps);
    if (steps == seen) {
      return; // the end of a run is told twice
    }
    seen = steps;
    queue.sample(scene.lanes(), steps);
    if (diagram != null) {
      diagram.look(steps * scenario.stepSeconds());
    }
  }

  Replay replay() {
    return new Replay(
        queue, delays.byZone(), Optional.ofNullable(diagram).map(DiagramWatch::diagram));
  }
}
