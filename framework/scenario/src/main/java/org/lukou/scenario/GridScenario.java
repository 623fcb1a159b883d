package org.lukou.scenario;

/**
 * Every parameter of a generated scenario: the same record always gives the same bytes.
 *
 * @param geometry the streets
 * @param traffic the demand
 * @param seed seed of every random draw; any value
 */
public record GridScenario(GridGeometry geometry, GridTraffic traffic, long seed) {

  /** Seed of the scenario that comes with the product. */
  public static final long DEFAULT_SEED = 20210501L;

  /**
   * Checks that nothing is missing.
   *
   * @throws IllegalArgumentException if geometry or traffic is null
   */
  public GridScenario {
    if (geometry == null || traffic == null) {
      throw new IllegalArgumentException(
          "a grid scenario needs geometry and traffic; start from GridScenario.defaults()");
    }
  }

  /** Returns the scenario of the Hangzhou profile. */
  public static GridScenario defaults() {
    return new GridScenario(GridGeometry.HANGZHOU, GridTraffic.HOUR, DEFAULT_SEED);
  }

  /** Returns the same scenario with another seed. */
  public GridScenario withSeed(long newSeed) {
    return new GridScenario(geometry, traffic, newSeed);
  }
}
