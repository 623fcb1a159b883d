package org.lukou.api.world;

/**
 * A vehicle as it is created.
 *
 * @param number its number, from 0 in the order of creation
 * @param id its name in traces and events, for example {@code flow_12_0}
 * @param vehicleClass the class of its type, for example {@code passenger}
 * @param freeFlowSeconds time its route takes unhindered: each lane and lane link at the lower of
 *     the speed limit and the vehicle's top speed
 */
public record Vehicle(int number, String id, String vehicleClass, double freeFlowSeconds) {}
