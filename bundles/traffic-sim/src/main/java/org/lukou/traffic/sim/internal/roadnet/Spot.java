package org.lukou.traffic.sim.internal.roadnet;

import org.lukou.traffic.sim.internal.json.InputFormatException;

/**
 * A place in a file.
 *
 * @param file name of the file
 * @param path JSON path
 */
record Spot(String file, String path) {
  Spot at(int index) {
    return new Spot(file, path + "[" + index + "]");
  }

  Spot at(String member) {
    return new Spot(file, path + "." + member);
  }

  InputFormatException problem(String what) {
    return new InputFormatException(file, path, what);
  }
}
