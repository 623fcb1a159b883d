package org.lukou.scenario;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.lukou.api.scenario.Flow;
import org.lukou.api.scenario.VehicleType;

/** Writes flows in CityFlow's format; a vehicle that is not a passenger car names its class. */
record FlowJson(JsonGenerator json) {

  void write(Flow flow) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("vehicle");
    vehicle(flow.vehicle());
    json.writeEndObject();
    json.writeArrayFieldStart("route");
    for (String road : flow.route()) {
      json.writeString(road);
    }
    json.writeEndArray();
    JsonLines.number(json, "interval", flow.intervalSeconds());
    json.writeNumberField("startTime", flow.startSecond());
    json.writeNumberField("endTime", flow.endSecond());
    json.writeEndObject();
  }

  private void vehicle(VehicleType type) throws IOException {
    if (!type.vehicleClass().equals(VehicleType.PASSENGER)) {
      json.writeStringField("class", type.vehicleClass());
    }
    if (!type.vehicleClass().equals(VehicleType.PASSENGER)) {
      json.writeStringField("class", type.vehicleClass());
    }
    JsonLines.number(json, "length", type.lengthMetres());
    JsonLines.number(json, "width", type.widthMetres());
    JsonLines.number(json, "maxPosAcc", type.maxAccelerationMps2());
    JsonLines.number(json, "maxNegAcc", type.maxDecelerationMps2());
    JsonLines.number(json, "usualPosAcc", type.usualAccelerationMps2());
    JsonLines.number(json, "usualNegAcc", type.usualDecelerationMps2());
    JsonLines.number(json, "minGap", type.minGapMetres());
    JsonLines.number(json, "maxSpeed", type.maxSpeedMps());
    JsonLines.number(json, "headwayTime", type.headwaySeconds());
  }
}
