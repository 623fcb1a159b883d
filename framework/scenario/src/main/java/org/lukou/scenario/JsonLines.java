package org.lukou.scenario;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;

/** Writes compact JSON with each element of the outer arrays on a line of its own. */
final class JsonLines extends MinimalPrettyPrinter {

  private static final long serialVersionUID = 1L;

  private final int depth;

  private JsonLines(int depth) {
    this.depth = depth;
  }

  /** Starts a document whose arrays at that depth (1 = the document itself) hold the lines. */
  static JsonGenerator start(OutputStream out, int depth) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    return json.setPrettyPrinter(new JsonLines(depth));
  }

  /** Ends the document with a line feed; the stream stays open. */
  static void end(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    json.close();
  }

  /** Writes a number rounded to three decimals, without trailing zeros. */
  static void number(JsonGenerator json, String name, double value) throws IOException {
    json.writeFieldName(name);
    long thousandths = Math.round(value * 1000);
    if (thousandths % 1000 == 0) {
      json.writeNumber(thousandths / 1000);
    } else {
      json.writeNumber(BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString());
    }
  }

  static void point(JsonGenerator json, double xMetres, double yMetres) throws IOException {
    json.writeStartObject();
    number(json, "x", xMetres);
    number(json, "y", yMetres);
    json.writeEndObject();
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    line(json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    line(json);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    line(json);
    json.writeRaw(']');
  }

  private void line(JsonGenerator json) throws IOException {
    if (json.getOutputContext().getNestingDepth() == depth) {
      json.writeRaw('\n');
    }
  }
}
