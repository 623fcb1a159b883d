package org.lukou.race.cell;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One run of a race as pure data: whoever computes it, on whatever machine, gets the same result.
 *
 * @param entrant who decides
 * @param scenario where
 * @param seed seed of every random draw
 * @param detection what the controllers see
 * @param stack the code
 */
public record Cell(
    Entrant entrant, RaceScenario scenario, long seed, Detection detection, Stack stack) {

  /** Changes when a cell of the same content would give another result. */
  private static final int FORMAT = 1;

  /**
   * Returns what the cell is known by: the SHA-256 of its canonical JSON, in lower-case
   * hexadecimal. Names that only people need are left out.
   */
  public String key() {
    ObjectNode identity = RaceJson.mapper().valueToTree(this);
    identity.put("format", FORMAT);
    strip(identity, "/scenario", "name");
    strip(identity, "/scenario/network", "name");
    strip(identity, "/scenario/demand", "name");
    strip(identity, "/scenario/events", "name");
    strip(identity, "/stack", "profile");
    return RaceJson.digest(identity);
  }

  private static void strip(ObjectNode identity, String place, String member) {
    if (identity.at(place) instanceof ObjectNode owner) {
      owner.remove(member);
    }
  }

  /** Returns what the cell is called where people read. */
  @Override
  public String toString() {
    return entrant
        + " on "
        + scenario.name()
        + ", seed "
        + seed
        + (detection.perfect() ? "" : ", " + detection);
  }
}
