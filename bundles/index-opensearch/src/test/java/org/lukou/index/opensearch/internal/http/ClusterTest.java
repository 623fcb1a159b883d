package org.lukou.index.opensearch.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukou.api.index.IndexException;

/** How nodes are passed over, with an HTTP server that answers as an overloaded node does. */
class ClusterTest {

  private static final Cluster.Request ASK = Cluster.Request.of("GET", "/x", null);

  private final Deque<Integer> statuses = new ArrayDeque<>();
  private HttpServer server;
  private URI node;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Integer status = statuses.poll();
          byte[] body =
              "{\"asked\": \"as %s\"}"
                  .formatted(authorization(exchange))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status == null ? 200 : status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    node = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static String authorization(HttpExchange exchange) {
    return exchange.getRequestHeaders().getFirst("Authorization");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private static URI nobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
  }

  @Test
  void aNodeThatIsNotThereIsPassedOver() throws Exception {
    try (Cluster cluster = new Cluster(List.of(nobody(), node), "Basic eA==")) {
      Reply reply = cluster.send(ASK, Patience.ofMillis(0));
      assertEquals(Map.of("asked", "as Basic eA=="), reply.body());
    }
  }

  @Test
  void whatIsOverloadedOrCannotServeNowIsAskedAgain() throws Exception {
    statuses.addAll(List.of(429, 503, 502));
    try (Cluster cluster = new Cluster(List.of(node), "")) {
      assertTrue(cluster.send(ASK, Patience.ofMillis(10_000)).isDone());
    }
  }

  @Test
  void whatIsRefusedIsNotAskedAgain() throws Exception {
    statuses.addAll(List.of(400, 404));
    try (Cluster cluster = new Cluster(List.of(node), "")) {
      IndexException e =
          assertThrows(IndexException.class, () -> cluster.demand(ASK, Patience.ofMillis(10_000)));
      assertTrue(e.getMessage().contains("refuses GET /x: 400"), e.getMessage());
      assertTrue(cluster.send(ASK, Patience.ofMillis(10_000)).isMissing());
    }
  }

  @Test
  void whoeverFindsNoNodeIsToldWhichWereAskedAndWhatToDo() throws Exception {
    URI nobody = nobody();
    try (Cluster cluster = new Cluster(List.of(nobody), "")) {
      IndexException e =
          assertThrows(IndexException.class, () -> cluster.send(ASK, Patience.ofMillis(50)));
      assertTrue(
          e.getMessage().startsWith("no node of [%s] answers: ".formatted(nobody)), e.getMessage());
      assertTrue(e.getMessage().contains("org.lukou.index.opensearch"), e.getMessage());
    }
  }
}
