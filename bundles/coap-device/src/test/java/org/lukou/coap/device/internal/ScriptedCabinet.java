package org.lukou.coap.device.internal;

import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.californium.core.coap.MediaTypeRegistry;
import org.eclipse.californium.core.coap.Response;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.coap.wire.senml.SenmlWriter;

/**
 * The cabinet of junction {@code j}, played by a scripted device: it answers as a good one does.
 */
final class ScriptedCabinet implements AutoCloseable {

  static final String CORE = "/.well-known/core";
  static final String DETECTORS = "/detectors";
  static final String HEALTH = "/health";

  /** How long its readings may be used, in seconds. */
  static final long MAX_AGE = 3;

  private static final int CBOR = SenmlFormat.CBOR.contentFormat();

  private final ScriptedDevice device;

  ScriptedCabinet() throws SocketException {
    device = new ScriptedDevice();
    device.answer(CORE, request -> links());
    device.answer(DETECTORS, request -> reading(0, 0, 0));
    device.answer(HEALTH, request -> uptime(0, 100));
  }

  ScriptedDevice device() {
    return device;
  }

  URI uri() {
    return device.uri();
  }

  static Response links() {
    String links =
        "</detectors>;rt=\"lukou.detectors\";obs,"
            + "</detectors/0>;rt=\"lukou.detector\";title=\"d0\","
            + "</detectors/1>;rt=\"lukou.detector\";title=\"d1\","
            + "</health>;rt=\"lukou.health\";title=\"j\";obs";
    return ScriptedDevice.content(
        MediaTypeRegistry.APPLICATION_LINK_FORMAT, 60, -1, links.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a pack: so many vehicles at the first detector, at a time of the run. */
  static byte[] pack(double seconds, int vehicles) {
    return new SenmlWriter(SenmlFormat.CBOR, "lukou:j/", Bench.EPOCH + seconds)
        .number("0/count", null, vehicles)
        .finish();
  }

  /** Returns a notification with a pack. */
  static Response reading(int observe, double seconds, int vehicles) {
    return ScriptedDevice.content(CBOR, MAX_AGE, observe, pack(seconds, vehicles));
  }

  /** Returns a notification of its health. */
  static Response uptime(int observe, double seconds) {
    byte[] pack =
        new SenmlWriter(SenmlFormat.CBOR, "lukou:j/", Bench.EPOCH)
            .number("health/uptime", "s", seconds)
            .finish();
    return ScriptedDevice.content(CBOR, 60, observe, pack);
  }

  void notifyReading(int observe, double seconds, int vehicles) {
    device.notify(DETECTORS, reading(observe, seconds, vehicles));
  }

  /** Answers nothing any more. */
  void silence() {
    device.silence(CORE);
    device.silence(DETECTORS);
    device.silence(HEALTH);
  }

  @Override
  public void close() {
    device.close();
  }
}
