package org.lukou.roadside.sim.internal.server;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Message;
import org.eclipse.californium.core.coap.Option;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.coap.option.StandardOptionRegistry;

/**
 * Which addresses have shown that they receive what is sent to them (RFC 9175, section 2.4): they
 * repeated a value that only they were told. Needs no memory of those who have not; remembers the
 * others for a while, and not too many. Thread-safe.
 */
final class Reachability {

  private static final int ECHO_BYTES = 8;
  private static final int MOST_KNOWN = 10_000;
  private static final long ECHO_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long KNOWN_NANOS = TimeUnit.MINUTES.toNanos(5);
  private static final String HMAC = "HmacSHA256";

  private final LongSupplier nanoClock;
  private final byte[] secret = new byte[32];
  private final Map<InetSocketAddress, Long> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetSocketAddress, Long> eldest) {
          return size() > MOST_KNOWN;
        }
      };

  /** Knows nobody; the clock only goes forward, in nanoseconds. */
  Reachability(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    new SecureRandom().nextBytes(secret);
  }

  /** Returns whether an address is known, or makes itself known with this request. */
  boolean isShown(InetSocketAddress peer, Message request) {
    if (isFresh(peer, request)) {
      remember(peer);
      return true;
    }
    return isKnown(peer);
  }

  /** Returns whether a request carries any value: its sender wants to be known. */
  static boolean asks(Message request) {
    return request.getOptions().getOthers().stream().anyMatch(Reachability::isEcho);
  }

  private static boolean isEcho(Option option) {
    return option.getNumber() == StandardOptionRegistry.ECHO.getNumber();
  }

  /** Returns whether a request carries a value that was told to that address a short time ago. */
  boolean isFresh(InetSocketAddress peer, Message request) {
    for (Option option : request.getOptions().getOthers()) {
      if (isEcho(option)) {
        long bucket = nanoClock.getAsLong() / ECHO_NANOS;
        return MessageDigest.isEqual(option.getValue(), echo(peer, bucket))
            || MessageDigest.isEqual(option.getValue(), echo(peer, bucket - 1));
      }
    }
    return false;
  }

  /** Returns the answer that asks for a repetition. */
  Response ask(InetSocketAddress peer) {
    Response response = new Response(ResponseCode.UNAUTHORIZED);
    byte[] value = echo(peer, nanoClock.getAsLong() / ECHO_NANOS);
    response.getOptions().addOption(new Option(StandardOptionRegistry.ECHO, value));
    return response;
  }

  /** Returns whether an address has ever made itself known, as far as that is remembered. */
  synchronized boolean wasShown(InetSocketAddress peer) {
    return known.containsKey(peer);
  }

  /** Says that an address has answered what only it was sent: it is known for a while longer. */
  synchronized void confirm(InetSocketAddress peer) {
    known.computeIfPresent(peer, (unused, since) -> nanoClock.getAsLong());
  }

  private synchronized void remember(InetSocketAddress peer) {
    known.put(peer, nanoClock.getAsLong());
  }

  private synchronized boolean isKnown(InetSocketAddress peer) {
    Long since = known.get(peer);
    return since != null && nanoClock.getAsLong() - since < KNOWN_NANOS;
  }

  private byte[] echo(InetSocketAddress peer, long bucket) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      mac.update(peer.getAddress().getAddress());
      byte[] value =
          mac.doFinal(
              ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                  .putInt(peer.getPort())
                  .putLong(bucket)
                  .array());
      return Arrays.copyOf(value, ECHO_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }
}
