package org.lukou.benchmarks.control;

import java.util.Locale;

/** An hour of traffic that the field's tables are about, by the names of its public files. */
enum Flow {
  /** 6,295 vehicles on a grid of 3 x 4 junctions. */
  JINAN1("roadnet_3_4.json", "anon_3_4_jinan_real.json"),
  /** 4,365 vehicles on the same grid. */
  JINAN2("roadnet_3_4.json", "anon_3_4_jinan_real_2000.json"),
  /** 5,494 vehicles on the same grid. */
  JINAN3("roadnet_3_4.json", "anon_3_4_jinan_real_2500.json"),
  /** 2,983 vehicles on a grid of 4 x 4 junctions. */
  HANGZHOU1("roadnet_4_4.json", "anon_4_4_hangzhou_real.json"),
  /** 6,984 vehicles on the same grid. */
  HANGZHOU2("roadnet_4_4.json", "anon_4_4_hangzhou_real_5816.json");

  private final String network;
  private final String demand;

  Flow(String network, String demand) {
    this.network = network;
    this.demand = demand;
  }

  /** Returns the file name of its road network. */
  String network() {
    return network;
  }

  /** Returns the file name of its demand, which no other flow uses. */
  String demand() {
    return demand;
  }

  /** Returns its name in tables, for example jinan1. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
