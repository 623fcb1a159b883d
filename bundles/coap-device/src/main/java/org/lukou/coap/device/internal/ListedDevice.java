package org.lukou.coap.device.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.californium.core.coap.MediaTypeRegistry;
import org.eclipse.californium.core.coap.Response;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceAddress.Binding;
import org.lukou.api.observation.Observation;
import org.lukou.coap.wire.Names;
import org.lukou.coap.wire.senml.SenmlCursor;
import org.lukou.coap.wire.senml.SenmlException;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.coap.wire.senml.SenmlReader;

/** A device of any make, of which a list says what its resources measure. */
final class ListedDevice extends Device {

  ListedDevice(DeviceAddress address, Surroundings here) {
    super(address.uri(), here);
    for (Binding binding : address.bindings()) {
      add(
          new Subscription(
              here.client(),
              uri().resolve(binding.path()),
              MediaTypeRegistry.UNDEFINED,
              new BoundReader(binding),
              here.counters()));
    }
  }

  @Override
  String id() {
    return uri().toString();
  }

  @Override
  void tend() {
    subscriptions().forEach(Subscription::tend);
  }

  @Override
  boolean hasReported(double runSeconds) {
    return true; // it goes by a clock of its own
  }

  @Override
  void ask() {
    subscriptions().forEach(Subscription::poll);
  }

  /** Reads one resource: SenML, or a plain number. */
  private final class BoundReader implements Subscription.Reader {
    private final Binding binding;
    private long sequence;

    BoundReader(Binding binding) {
      this.binding = binding;
    }

    @Override
    public void read(Response response, double maxAgeSeconds) {
      try {
        take(response, here().runSeconds(), maxAgeSeconds);
      } catch (SenmlException | NumberFormatException e) {
        here().counters().count(Counters.MALFORMED);
        ListedDevice.this.failed(
            "%s: no value: %.80s".formatted(binding.path(), e.getMessage()), false);
      }
      here().progress().run();
    }

    private void take(Response response, double now, double maxAgeSeconds) throws SenmlException {
      int format = response.getOptions().getContentFormat();
      Optional<SenmlFormat> senml = SenmlFormat.of(format);
      double[] found = {Double.NaN, now};
      if (senml.isPresent()) {
        double clock = here().setup().epochSeconds() + now;
        SenmlReader.read(senml.get(), response.getPayload(), clock, record -> pick(record, found));
        if (Double.isNaN(found[0])) {
          throw new SenmlException("a pack without " + Names.reading(binding.property()));
        }
      } else {
        found[0] = number(response.getPayload());
      }
      double until = now + maxAgeSeconds;
      reported(1, found[1], until); // first: who sees the observation finds the device online
      here()
          .offer(
              List.of(
                  new Observation(
                      binding.detector(),
                      binding.property(),
                      Math.min(found[1], now),
                      now,
                      sequence++,
                      found[0],
                      until)));
    }

    /** Takes the record that is named as the property; of others, the last number. */
    private void pick(SenmlCursor record, double[] found) {
      boolean named = record.name().endsWith(Names.reading(binding.property()));
      if ((record.hasNumber() || record.hasFlag()) && (named || Double.isNaN(found[0]))) {
        found[0] = record.hasFlag() ? (record.flag() ? 1 : 0) : record.number();
        found[1] = record.time() - here().setup().epochSeconds();
      }
    }

    private double number(byte[] text) {
      double value = Double.parseDouble(new String(text, StandardCharsets.UTF_8).strip());
      if (!Double.isFinite(value)) {
        throw new NumberFormatException(value + " is not finite");
      }
      return value;
    }

    @Override
    public void failed(String reason, boolean refused) {
      ListedDevice.this.failed(binding.path() + ": " + reason, refused);
      here().progress().run();
    }
  }
}
