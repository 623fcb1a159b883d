package org.lukou.api.network;

/**
 * A place where traffic on one lane is observed.
 *
 * @param id the source name its observations carry, unique
 * @param lane index of the observed lane
 */
public record Detector(String id, int lane) {}
