/**
 * Makes reproducible scenarios: a grid of signalised junctions and a seeded demand, as CityFlow
 * files with their provenance beside them.
 */
package org.lukou.scenario;
