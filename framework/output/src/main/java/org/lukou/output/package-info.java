/**
 * Writes runs and networks in the formats that other tools read: CityFlow's replay, SUMO's
 * tripinfo, CSV and GeoJSON.
 */
package org.lukou.output;
