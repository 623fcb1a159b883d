package org.lukou.tck.control;

import java.util.SplittableRandom;
import org.lukou.api.network.Lane;

/** What traffic a contract shows to a controller. */
enum Load {
  EMPTY("nobody is there") {
    @Override
    void fill(Scene scene, Lane lane, int moment, SplittableRandom random) {}
  },
  ONE_QUEUE("a single queue waits") {
    @Override
    void fill(Scene scene, Lane lane, int moment, SplittableRandom random) {
      if (lane.index() == moment % scene.network().lanes().size()) {
        scene.standing(lane.index(), 1 + moment % LANE_HOLDS);
      }
    }
  },
  BUSY("all lanes are busy") {
    @Override
    void fill(Scene scene, Lane lane, int moment, SplittableRandom random) {
      scene.standing(lane.index(), random.nextInt(LANE_HOLDS / 2));
      scene.driving(lane.index(), random.nextInt(LANE_HOLDS / 2));
    }
  },
  SPILL_BACK("every lane is full to its beginning") {
    @Override
    void fill(Scene scene, Lane lane, int moment, SplittableRandom random) {
      scene.standing(lane.index(), LANE_HOLDS).blocked(lane.index(), true);
    }
  },
  STALE("everything it sees is out of date") {
    @Override
    void fill(Scene scene, Lane lane, int moment, SplittableRandom random) {
      BUSY.fill(scene, lane, moment, random);
      scene.stale(lane.index(), true);
    }
  },
  COUNTS_ONLY("single vehicles are not known") {
    @Override
    void fill(Scene scene, Lane lane, int moment, SplittableRandom random) {
      BUSY.fill(scene, lane, moment, random);
      scene.withSingleVehicles(false);
    }
  },
  HUGE("a detector gone mad counts a million vehicles a lane") {
    @Override
    void fill(Scene scene, Lane lane, int moment, SplittableRandom random) {
      scene.standing(lane.index(), MAD - random.nextInt(LANE_HOLDS)).withSingleVehicles(false);
    }
  };

  private static final int LANE_HOLDS = 40;
  private static final int MAD = 1_000_000;

  private final String words;

  Load(String words) {
    this.words = words;
  }

  abstract void fill(Scene scene, Lane lane, int moment, SplittableRandom random);

  /** Puts the traffic of one moment on every lane; the same moment always has the same. */
  void fill(Scene scene, int moment) {
    scene.clear();
    SplittableRandom random = new SplittableRandom(moment);
    for (Lane lane : scene.network().lanes()) {
      fill(scene, lane, moment, random);
    }
  }

  @Override
  public String toString() {
    return words;
  }
}
