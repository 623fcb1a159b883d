package org.lukou.traffic.sim.internal.roadnet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.api.scenario.VehicleType;
import org.lukou.traffic.sim.internal.SmallNetwork;
import org.lukou.traffic.sim.internal.json.InputFormatException;

/** A vehicle may name its class, which gives it what it does not say itself. */
class VehicleClassTest {
  private static final String ALL =
      "\"length\": 5, \"width\": 2, \"maxPosAcc\": 2, \"maxNegAcc\": 4.5, \"usualPosAcc\": 2, "
          + "\"usualNegAcc\": 4.5, \"minGap\": 2.5, \"maxSpeed\": 11, \"headwayTime\": 2";

  private static VehicleRecord vehicle(String members) {
    String flow = "[{\"vehicle\": {%s}, \"route\": [\"in\", \"out\"], \"interval\": 5}]";
    return SmallNetwork.flows(flow.formatted(members)).get(0).vehicle();
  }

  private static String problem(String members) {
    return assertThrows(InputFormatException.class, () -> vehicle(members)).getMessage();
  }

  @Test
  void whoNamesNoClassIsAPassengerCar() {
    assertEquals("passenger", vehicle(ALL).vehicleClass());
  }

  @Test
  void aClassGivesEverythingThatIsMissing() {
    for (String name : VehicleType.classes()) {
      VehicleRecord usual = VehicleRecord.of(VehicleType.ofClass(name).orElseThrow());
      assertEquals(usual, vehicle("\"class\": \"" + name + "\""));
    }
  }

  @Test
  void whatIsGivenCountsWhereverTheClassStands() {
    VehicleRecord bus = vehicle("\"class\": \"bus\"").with(18, 15);
    assertEquals(bus, vehicle("\"length\": 18, \"class\": \"bus\", \"maxSpeed\": 15"));
    assertEquals(bus, vehicle("\"maxSpeed\": 15, \"length\": 18, \"class\": \"bus\""));
  }

  @Test
  void whoGivesEverythingMayNameTheClassFreely() {
    assertEquals("tricycle", vehicle(ALL + ", \"class\": \"tricycle\"").vehicleClass());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"class\": \"buss\" | flow.json: $[0].vehicle.class: there is no class \"buss\" to take the missing length from, expected one of bus, delivery, emergency, motorcycle, passenger, trailer, truck; did you mean \"bus\"?",
        "\"class\": \"Lorry\", \"length\": 7 | flow.json: $[0].vehicle.class: there is no class \"Lorry\" to take the missing width from, expected one of bus, delivery, emergency, motorcycle, passenger, trailer, truck",
        "\"class\": 7 | flow.json: $[0].vehicle.class: expected a string, found the number 7",
        "\"class\": \" \" | flow.json: $[0].vehicle.class: is blank, expected a name such as passenger",
        "\"length\": 7 | flow.json: $[0].vehicle.width: this member is missing; give it, or a member \"class\" whose usual value is taken (bus, delivery, emergency, motorcycle, passenger, trailer, truck)",
        "\"class\": \"bus\", \"length\": null | flow.json: $[0].vehicle.length: expected a number, found null",
      })
  void saysWhichClassesThereAre(String members, String message) {
    assertEquals(message, problem(members));
  }
}
