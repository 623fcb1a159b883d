package org.lukou.index.opensearch.internal.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lukou.api.index.IndexException;

/**
 * The nodes of a cluster. A request goes to the node that answered last; if it does not answer, is
 * overloaded or cannot serve now, to the next one, and, after a pause, to all of them again.
 * Thread-safe.
 */
public final class Cluster implements AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int TOO_MANY_REQUESTS = 429;

  private final List<URI> nodes;
  private final String authorization;
  private final ExecutorService threads;
  private final HttpClient client;
  private volatile int current;
  private volatile boolean closed;

  /**
   * What is asked of a node.
   *
   * @param method of HTTP
   * @param path with its query, begins with a slash
   * @param body JSON, or JSON lines; can be sent several times
   * @param timeout how long one node may take
   */
  public record Request(String method, String path, BodyPublisher body, Duration timeout) {

    private static final Duration USUAL = Duration.ofSeconds(30);

    /** With a value that becomes JSON, null for none. */
    public static Request of(String method, String path, Object json) {
      return new Request(
          method,
          path,
          BodyPublishers.ofByteArray(json == null ? new byte[0] : Json.write(json)),
          USUAL);
    }

    /** Returns it with other bytes, such as JSON lines. */
    public Request with(byte[] bytes) {
      return new Request(method, path, BodyPublishers.ofByteArray(bytes), timeout);
    }

    /** Returns it with more time for one node. */
    public Request within(Duration longer) {
      return new Request(method, path, body, longer);
    }
  }

  /**
   * Begins without a connection.
   *
   * @param nodes addresses, such as {@code http://localhost:9200}
   * @param authorization the header of that name, empty for none
   */
  public Cluster(List<URI> nodes, String authorization) {
    this.nodes = List.copyOf(nodes);
    this.authorization = authorization;
    threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "lukou-index-http");
              thread.setDaemon(true);
              return thread;
            });
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(threads)
            .build();
  }

  /**
   * Sends a request until a node has answered.
   *
   * @param patience how often all nodes are tried
   * @return what it answered: done, or refused for good
   * @throws IndexException if no node answers, or all are overloaded
   */
  public Reply send(Request request, Patience patience)
      throws IndexException, InterruptedException {
    String trouble;
    do {
      if (closed) {
        throw new IndexException("the index is closed");
      }
      trouble = "";
      for (int i = 0; i < nodes.size(); i++) {
        try {
          Reply reply = sendTo(nodes.get(current), request);
          if (!isPassing(reply)) {
            return reply;
          }
          trouble = reply.reason();
        } catch (IOException e) {
          trouble = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
        current = (current + 1) % nodes.size();
      }
    } while (patience.pause());
    throw new IndexException(
        "no node of %s answers: %s. Start the cluster, or name its nodes in the profile's configurations, under org.lukou.index.opensearch"
            .formatted(nodes, trouble));
  }

  private static boolean isPassing(Reply reply) {
    return reply.status() == TOO_MANY_REQUESTS || reply.status() >= 500;
  }

  private Reply sendTo(URI node, Request request) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(node.resolve(request.path()))
            .timeout(request.timeout())
            .header("Content-Type", "application/json")
            .method(request.method(), request.body());
    if (!authorization.isEmpty()) {
      builder.header("Authorization", authorization);
    }
    HttpResponse<byte[]> response =
        client.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Reply(response.statusCode(), read(response));
  }

  /** What is no JSON, such as the page of a proxy, is its text. */
  private static Object read(HttpResponse<byte[]> response) {
    try {
      return Json.read(response.body());
    } catch (IOException e) {
      return new String(response.body(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Sends a request that must be done.
   *
   * @throws IndexException if no node answers, or the cluster refuses it
   */
  public Reply demand(Request request, Patience patience)
      throws IndexException, InterruptedException {
    Reply reply = send(request, patience);
    if (!reply.isDone()) {
      throw new IndexException(
          "the cluster at %s refuses %s %s: %s"
              .formatted(nodes, request.method(), request.path(), reply.reason()));
    }
    return reply;
  }

  /** Frees the threads. */
  @Override
  public void close() throws IOException {
    closed = true;
    if (client instanceof AutoCloseable closeable) { // since Java 21
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IOException(e.getMessage(), e);
      }
    }
    threads.shutdown();
  }
}
