package org.lukou.kernel.run;

/**
 * How long a run took on this machine; differs from run to run.
 *
 * @param wallSeconds from the first step to the last
 * @param vehicleSteps sum over the steps of the running vehicles
 * @param nsPerVehicleStep time of the world's steps alone, per vehicle-step
 * @param decisionP50Micros half of all decisions took no longer
 * @param decisionP99Micros 99 % of all decisions took no longer
 */
public record RunTiming(
    double wallSeconds,
    long vehicleSteps,
    double nsPerVehicleStep,
    double decisionP50Micros,
    double decisionP99Micros) {}
