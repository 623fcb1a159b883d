package org.lukou.race.run;

import java.util.List;
import java.util.function.IntSupplier;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Zone;
import org.lukou.api.world.World;

/**
 * What there is to see of a running cell, whatever its controllers are let see. Used on the thread
 * that runs it.
 *
 * @param world the world, only to be looked at
 * @param lanes every lane as it is
 * @param zones the parts of the network that the cell's figures tell apart
 * @param completedSteps the number of completed steps; while a step runs it does not count
 */
public record Scene(World world, LaneStates lanes, List<Zone> zones, IntSupplier completedSteps) {}
