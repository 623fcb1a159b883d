package org.lukou.coap.device.internal;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.lukou.api.observation.Observation;
import org.lukou.coap.wire.senml.SenmlException;
import org.lukou.coap.wire.senml.SenmlFormat;
import org.lukou.coap.wire.senml.SenmlReader;

/** A cabinet as docs/roadside.md describes it: it tells itself what it offers. */
final class CabinetDevice extends Device {

  private static final int CBOR = SenmlFormat.CBOR.contentFormat();
  private static final String WELL_KNOWN = "/.well-known/core";
  private static final double ROUNDING_SECONDS = 1e-4;

  /** What is dated later than this is a mistake, and must not make the truth look old. */
  private static final double MOST_AHEAD_SECONDS = 60;

  /** After this, an older time is a clock that was set back (as with RFC 7641, 3.4). */
  private static final long CLOCK_NANOS = TimeUnit.SECONDS.toNanos(128);

  private final BiConsumer<CabinetDevice, Links> found;
  private final Consumer<CabinetDevice> restarted;
  private final Backoff backoff = new Backoff();
  private boolean asking;
  private Links links;
  private Subscription detectors;
  private PackDecoder decoder;
  private long decodedNanos;
  private double uptimeSeconds;
  private String latched = "";

  /**
   * Prepares to look for it.
   *
   * @param found told what it offers, whenever it has said so
   * @param restarted told when it has started anew
   */
  CabinetDevice(
      URI uri,
      Surroundings here,
      BiConsumer<CabinetDevice, Links> found,
      Consumer<CabinetDevice> restarted) {
    super(uri, here);
    this.found = found;
    this.restarted = restarted;
  }

  @Override
  synchronized String id() {
    return links == null || links.id().isEmpty() ? uri().toString() : links.id();
  }

  /** Returns why its conflict monitor has latched, empty if it has not. */
  synchronized String latched() {
    return latched;
  }

  @Override
  void tend() {
    synchronized (this) {
      boolean silent = links == null || isSilent();
      if (asking || !silent || !backoff.isDue()) {
        return;
      }
      asking = true;
    }
    here().counters().count(Counters.DISCOVERIES);
    Request request = Request.newGet();
    request.setConfirmable(true);
    here().client().introduce(request, uri().resolve(WELL_KNOWN), new Discovery());
  }

  @Override
  boolean hasReported(double runSeconds) {
    return lastSeconds() >= runSeconds - ROUNDING_SECONDS;
  }

  @Override
  void ask() {
    Subscription pack;
    synchronized (this) {
      pack = detectors;
    }
    if (pack != null) {
      pack.poll();
    }
  }

  private final class Discovery implements Answer {
    @Override
    public void response(Response response) {
      try {
        if (response.getCode() != ResponseCode.CONTENT) {
          throw new IllegalArgumentException("answers " + response.getCode() + " to discovery");
        }
        Links offered = Links.parse(response.getPayloadString(), uri());
        if (offered.detectors().isEmpty()) {
          throw new IllegalArgumentException("offers nothing that is known here");
        }
        backoff.succeeded();
        use(offered);
        found.accept(CabinetDevice.this, offered);
      } catch (IllegalArgumentException e) {
        here().counters().count(Counters.MALFORMED);
        backoff.failed();
        failed(e.getMessage(), true);
      } finally {
        done();
      }
    }

    @Override
    public void failure(String reason) {
      here().counters().count(Counters.TIMEOUTS);
      backoff.failed();
      failed(reason, false);
      done();
    }

    private void done() {
      synchronized (CabinetDevice.this) {
        asking = false;
      }
      here().progress().run();
    }
  }

  private void use(Links offered) {
    boolean anew;
    synchronized (this) {
      anew = links == null || !links.detectors().equals(offered.detectors());
      links = offered;
      decoder =
          new PackDecoder(
              offered.detectorIds(), here().vocabulary(), here().setup().epochSeconds());
    }
    if (anew) {
      end();
      Subscription pack = subscribe(offered.detectors().orElseThrow(), new PackReader());
      synchronized (this) {
        detectors = pack;
      }
      offered.signal().ifPresent(uri -> subscribe(uri, new SignalReader()));
      offered.health().ifPresent(uri -> subscribe(uri, new HealthReader()));
    }
    subscriptions().forEach(Subscription::tend);
  }

  private Subscription subscribe(URI resource, Subscription.Reader reader) {
    Subscription subscription =
        new Subscription(here().client(), resource, CBOR, reader, here().counters());
    add(subscription);
    return subscription;
  }

  private void malformed(SenmlException e) {
    here().counters().count(Counters.MALFORMED);
    failed("sent what cannot be used: " + e.getMessage(), false);
  }

  /** Reads packs of readings. */
  private final class PackReader implements Subscription.Reader {
    @Override
    public void read(Response response, double maxAgeSeconds) {
      try {
        take(response.getPayload(), maxAgeSeconds);
      } catch (SenmlException e) {
        malformed(e);
      }
      here().progress().run();
    }

    private void take(byte[] pack, double maxAgeSeconds) throws SenmlException {
      synchronized (CabinetDevice.this) {
        double now = here().runSeconds();
        double seconds = decoder.decode(SenmlFormat.CBOR, pack, now, maxAgeSeconds);
        if (!(seconds <= now + MOST_AHEAD_SECONDS)) {
          throw new SenmlException(
              "readings of the time %.0f s, while it is %.0f s".formatted(seconds, now));
        }
        if (isOlder(seconds)) {
          here().counters().count(Counters.LATE);
          return;
        }
        decodedNanos = System.nanoTime();
        List<Observation> batch = decoder.takeBatch();
        here().offer(batch);
        reported(batch.size(), seconds, Math.min(now, Math.max(seconds, 0)) + maxAgeSeconds);
      }
    }

    private boolean isOlder(double seconds) {
      return seconds < lastSeconds() && System.nanoTime() - decodedNanos < CLOCK_NANOS;
    }

    @Override
    public void failed(String reason, boolean refused) {
      CabinetDevice.this.failed(reason, refused);
      here().progress().run();
    }
  }

  /** Reads what the signal shows. */
  private final class SignalReader extends Rare {
    @Override
    void take(byte[] pack) throws SenmlException {
      String[] reason = {""};
      SenmlReader.read(
          SenmlFormat.CBOR,
          pack,
          0,
          record -> {
            if (record.localName().equals("signal/reason") && record.text() != null) {
              reason[0] = record.text();
            }
          });
      synchronized (CabinetDevice.this) {
        latched = reason[0];
      }
    }
  }

  /** Reads how long the cabinet has been up. */
  private final class HealthReader extends Rare {
    @Override
    void take(byte[] pack) throws SenmlException {
      double[] uptime = {Double.POSITIVE_INFINITY};
      SenmlReader.read(
          SenmlFormat.CBOR,
          pack,
          0,
          record -> {
            if (record.localName().equals("health/uptime")) {
              uptime[0] = record.number();
            }
          });
      boolean again;
      synchronized (CabinetDevice.this) {
        again = uptime[0] < uptimeSeconds;
        uptimeSeconds = uptime[0];
      }
      if (again) {
        here().counters().count(Counters.REBOOTS);
        restarted.accept(CabinetDevice.this);
      }
    }
  }

  /** Reads what changes rarely, and is not waited for. */
  private abstract class Rare implements Subscription.Reader {
    abstract void take(byte[] pack) throws SenmlException;

    @Override
    public void read(Response response, double maxAgeSeconds) {
      try {
        take(response.getPayload());
      } catch (SenmlException e) {
        malformed(e);
      }
    }

    @Override
    public void failed(String reason, boolean refused) {
      // the pack of readings tells whether the cabinet is there
    }
  }
}
