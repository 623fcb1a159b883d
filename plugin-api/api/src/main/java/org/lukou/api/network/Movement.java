package org.lukou.api.network;

import java.util.List;

/**
 * All ways from one road to another through one junction; what a signal lets go or holds.
 *
 * @param index place in {@link Junction#movements()}, the index that phases refer to
 * @param fromRoad index of the entering road
 * @param toRoad index of the leaving road
 * @param turn direction
 * @param laneLinks the paths it consists of; may be empty
 */
public record Movement(int index, int fromRoad, int toRoad, Turn turn, List<LaneLink> laneLinks) {

  /** Copies the list. */
  public Movement {
    laneLinks = List.copyOf(laneLinks);
  }

  /** Returns the entering lanes it uses, each once, in the order of the lane links. */
  public int[] entryLanes() {
    return laneLinks.stream().mapToInt(LaneLink::fromLane).distinct().toArray();
  }
}
