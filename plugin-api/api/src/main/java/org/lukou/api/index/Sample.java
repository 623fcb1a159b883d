package org.lukou.api.index;

/**
 * One sample of an answer.
 *
 * @param series what it is a sample of
 * @param timeMillis when, in milliseconds since 1970-01-01 UTC
 * @param value the value, bit for bit as it was appended
 */
public record Sample(Series series, long timeMillis, double value) {}
