package org.lukou.coap.wire.senml;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** Writes JSON. */
final class JsonOutput implements PackOutput {

  private static final double EXACT = 1L << 53;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
  private final JsonGenerator out;
  private boolean open;

  JsonOutput() {
    try {
      out = JsonPack.JSON.createGenerator(bytes);
      out.writeStartArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void record(int fields) {
    write(
        () -> {
          close();
          out.writeStartObject();
          open = true;
        });
  }

  @Override
  public void number(Label label, double value) {
    boolean integral = value == Math.rint(value) && Math.abs(value) < EXACT && value != 0;
    write(
        () -> {
          out.writeFieldName(label.json);
          if (integral) {
            out.writeNumber((long) value);
          } else {
            out.writeNumber(value);
          }
        });
  }

  @Override
  public void name(PresetName name) {
    text(Label.NAME, name.text());
  }

  @Override
  public void text(Label label, String value) {
    write(() -> out.writeStringField(label.json, value));
  }

  @Override
  public void flag(Label label, boolean value) {
    write(() -> out.writeBooleanField(label.json, value));
  }

  @Override
  public void data(Label label, byte[] value) {
    text(label, Base64.getUrlEncoder().withoutPadding().encodeToString(value));
  }

  @Override
  public byte[] finish(int records) {
    write(
        () -> {
          close();
          out.writeEndArray();
          out.close();
        });
    return bytes.toByteArray();
  }

  private void close() throws IOException {
    if (open) {
      out.writeEndObject();
    }
  }

  /** Memory never fails to take a byte. */
  private static void write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Step {
    void run() throws IOException;
  }
}
