package org.lukou.coap.device.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Message;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.network.serialization.UdpDataParser;
import org.eclipse.californium.core.network.serialization.UdpDataSerializer;
import org.eclipse.californium.elements.AddressEndpointContext;

/**
 * A device on a real socket that does exactly what a test says, also what no library would: it
 * sends each datagram by itself, and answers only what it was told to answer.
 */
final class ScriptedDevice implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;

  private final DatagramSocket socket;
  private final Thread thread = new Thread(this::listen, "scripted-device");
  private final Map<String, Function<Request, Response>> answers = new ConcurrentHashMap<>();
  private final Map<String, BlockingQueue<Request>> requests = new ConcurrentHashMap<>();
  private final Map<String, Request> observers = new ConcurrentHashMap<>();
  private int messageId = 1;

  ScriptedDevice() throws SocketException {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    thread.start();
  }

  URI uri() {
    return URI.create("coap://127.0.0.1:" + socket.getLocalPort());
  }

  /** Answers requests to a path; null is silence. */
  void answer(String path, Function<Request, Response> how) {
    answers.put(path, how);
  }

  /** Says nothing any more to requests to a path. */
  void silence(String path) {
    answers.remove(path);
  }

  /** Returns content, with an Observe option if the number is not negative. */
  static Response content(int format, long maxAge, int observe, byte[] payload) {
    Response response = new Response(ResponseCode.CONTENT);
    response.setPayload(payload);
    response.getOptions().setContentFormat(format);
    response.getOptions().setMaxAge(maxAge);
    if (observe >= 0) {
      response.getOptions().setObserve(observe);
    }
    return response;
  }

  /** Returns the next request to a path that no one has waited for yet. */
  Request next(String path) throws InterruptedException {
    Request request = queue(path).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("nobody asked for " + path);
    }
    return request;
  }

  /** Returns how many requests to a path nobody has waited for. */
  int waiting(String path) {
    return queue(path).size();
  }

  private BlockingQueue<Request> queue(String path) {
    return requests.computeIfAbsent(path, unused -> new LinkedBlockingQueue<>());
  }

  /** Sends something to whoever has registered for a path last; not confirmable. */
  void notify(String path, Response notification) {
    Request observer = observers.get(path);
    notification.setType(CoAP.Type.NON);
    notification.setMID(nextId());
    notification.setToken(observer.getToken());
    send(new UdpDataSerializer().getByteArray(notification), observer);
  }

  /** Sends any bytes to whoever has registered for a path last. */
  void throwAt(String path, byte[] bytes) {
    send(bytes, observers.get(path));
  }

  private synchronized int nextId() {
    messageId = messageId + 1 & 0xffff;
    return messageId;
  }

  private void send(byte[] bytes, Request to) {
    try {
      socket.send(new DatagramPacket(bytes, bytes.length, to.getSourceContext().getPeerAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
    try {
      while (true) {
        socket.receive(packet);
        byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
        Message message = new UdpDataParser().parseMessage(bytes);
        if (message instanceof Request request) {
          request.setSourceContext(
              new AddressEndpointContext((InetSocketAddress) packet.getSocketAddress()));
          take(request);
        }
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void take(Request request) {
    String path = "/" + request.getOptions().getUriPathString();
    if (request.getOptions().hasObserve() && request.getOptions().getObserve() == 0) {
      observers.put(path, request);
    }
    Function<Request, Response> how = answers.get(path);
    Response response = how == null ? null : how.apply(request);
    if (response != null) {
      response.setType(request.isConfirmable() ? CoAP.Type.ACK : CoAP.Type.NON);
      response.setMID(request.isConfirmable() ? request.getMID() : nextId());
      response.setToken(request.getToken());
      send(new UdpDataSerializer().getByteArray(response), request);
    }
    queue(path).add(request);
  }

  @Override
  public void close() {
    socket.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
