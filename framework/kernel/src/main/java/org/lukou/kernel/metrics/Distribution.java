package org.lukou.kernel.metrics;

import java.util.Arrays;

/** A growing sample of non-negative numbers, and what is said about its spread. */
public final class Distribution {

  private double[] values = new double[1_024];
  private int size;

  /** Adds a value, 0 or more. */
  public void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  /** Returns how many values there are. */
  public int size() {
    return size;
  }

  /** Returns the mean, 0 of an empty sample. */
  public double mean() {
    return size == 0 ? 0 : sum() / size;
  }

  /**
   * Returns the smallest value that at least a share of all values do not exceed (nearest rank); 0
   * of an empty sample.
   *
   * @param share more than 0, up to 1
   */
  public double quantile(double share) {
    if (size == 0) {
      return 0;
    }
    return sorted()[Math.max(0, (int) Math.ceil(share * size) - 1)];
  }

  /**
   * Returns the Gini coefficient, 0 (equal) to 1: {@code sum((2i - n - 1) x_i) / (n sum(x))} over
   * the values in ascending order, i from 1.
   */
  public double gini() {
    double sum = sum();
    if (sum == 0) {
      return 0;
    }
    double[] sorted = sorted();
    double weighted = 0;
    for (int i = 0; i < size; i++) {
      weighted += (2.0 * (i + 1) - size - 1) * sorted[i];
    }
    return weighted / (size * sum);
  }

  /** Returns Jain's fairness index, 1 (equal) down to 1/n: {@code sum(x)^2 / (n sum(x^2))}. */
  public double jain() {
    double squares = 0;
    for (int i = 0; i < size; i++) {
      squares += values[i] * values[i];
    }
    double sum = sum();
    return squares == 0 ? 1 : sum * sum / (size * squares);
  }

  /** Returns Theil's index, 0 (equal) up to ln n: {@code mean(x/m ln(x/m))}, m the mean. */
  public double theil() {
    double mean = mean();
    double result = 0;
    for (int i = 0; i < size; i++) {
      double ratio = mean == 0 ? 0 : values[i] / mean;
      result += ratio == 0 ? 0 : ratio * Math.log(ratio);
    }
    return size == 0 ? 0 : result / size;
  }

  private double sum() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[i];
    }
    return sum;
  }

  private double[] sorted() {
    double[] sorted = Arrays.copyOf(values, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
