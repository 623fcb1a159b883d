package org.lukou.race.report;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An entrant beside another one, over the seeds that both have finished.
 *
 * @param pairs number of common seeds
 * @param difference mean of this entrant's figure minus the other's
 * @param low lower end of the 95 % interval of that mean, BCa bootstrap; null for fewer than two
 *     pairs
 * @param high upper end
 * @param studentP p-value of the paired t test, two-sided; null where nothing can be tested
 * @param wilcoxonP p-value of Wilcoxon's signed-rank test, two-sided
 * @param holmP the t test's p-value, corrected by Holm for the number of entrants compared
 * @param verdict what follows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Comparison(
    int pairs,
    double difference,
    Double low,
    Double high,
    Double studentP,
    Double wilcoxonP,
    Double holmP,
    Verdict verdict) {

  /** The probability of a wrong verdict of a difference among all that are made together. */
  public static final double LEVEL = 0.05;

  /** What follows from a comparison. */
  public enum Verdict {
    /** Better, and not by chance. */
    BETTER("better"),
    /** Worse, and not by chance. */
    WORSE("worse"),
    /** Different, where neither direction is better. */
    DIFFERENT("different"),
    /** Whatever difference there is may be chance. */
    NO_SIGNIFICANT_DIFFERENCE("no significant difference"),
    /** One seed, or seeds that change nothing: chance was not tried. */
    NOT_TESTED("not tested");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /** Returns it as people read it. */
    public String words() {
      return words;
    }
  }
}
