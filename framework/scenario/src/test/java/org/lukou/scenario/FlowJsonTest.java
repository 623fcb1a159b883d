package org.lukou.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukou.api.scenario.Flow;
import org.lukou.api.scenario.VehicleType;

class FlowJsonTest {

  private static JsonNode vehicle(VehicleType type) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      new FlowJson(json).write(Flow.single(type, List.of("in", "out"), 3));
    }
    return new ObjectMapper().readTree(text.toString()).get("vehicle");
  }

  @Test
  void namesTheClassOfWhatIsNotAPassengerCar() throws IOException {
    JsonNode bus = vehicle(VehicleType.ofClass("bus").orElseThrow());
    assertEquals("bus", bus.get("class").textValue());
    assertEquals(12, bus.get("length").intValue());
    assertFalse(vehicle(VehicleType.CAR).has("class"));
  }
}
