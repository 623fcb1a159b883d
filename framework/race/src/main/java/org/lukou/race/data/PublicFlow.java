package org.lukou.race.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An hour of traffic that the field races on, by the names of its public files. */
public enum PublicFlow {
  /** 6,295 vehicles on a grid of 3 x 4 junctions. */
  JINAN1("roadnet_3_4.json", "anon_3_4_jinan_real.json"),
  /** 4,365 vehicles on the same grid. */
  JINAN2("roadnet_3_4.json", "anon_3_4_jinan_real_2000.json"),
  /** 5,494 vehicles on the same grid. */
  JINAN3("roadnet_3_4.json", "anon_3_4_jinan_real_2500.json"),
  /** 2,983 vehicles on a grid of 4 x 4 junctions. */
  HANGZHOU1("roadnet_4_4.json", "anon_4_4_hangzhou_real.json"),
  /** 6,984 vehicles on the same grid. */
  HANGZHOU2("roadnet_4_4.json", "anon_4_4_hangzhou_real_5816.json"),
  /** 2,824 vehicles on a grid of 16 x 3 junctions; no table is printed for it. */
  MANHATTAN("roadnet_16_3.json", "anon_16_3_newyork_real.json");

  /** The flows that the published tables are about, in their order. */
  public static final List<PublicFlow> PUBLISHED =
      List.of(JINAN1, JINAN2, JINAN3, HANGZHOU1, HANGZHOU2);

  private final String network;
  private final String demand;

  PublicFlow(String network, String demand) {
    this.network = network;
    this.demand = demand;
  }

  /** Returns the flow of that name, if it is one. */
  public static Optional<PublicFlow> named(String label) {
    return Stream.of(values()).filter(flow -> flow.label().equals(label)).findFirst();
  }

  /** Returns every name. */
  public static List<String> names() {
    return Stream.of(values()).map(PublicFlow::label).toList();
  }

  /** Returns the file name of its road network. */
  public String network() {
    return network;
  }

  /** Returns the file name of its demand, which no other flow uses. */
  public String demand() {
    return demand;
  }

  /** Returns its name in tables, for example jinan1. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
