package org.lukou.index.opensearch.internal.http;

import java.util.List;
import java.util.Map;

/**
 * What a node answered.
 *
 * @param status the HTTP status
 * @param body the JSON of it
 */
public record Reply(int status, Object body) {

  /** Returns whether it did what was asked. */
  public boolean isDone() {
    return status < 300;
  }

  /** Returns whether there is no such thing. */
  public boolean isMissing() {
    return status == 404;
  }

  /** Returns what lies at a path of member names, null if nothing does. */
  public Object at(String... path) {
    return at(body, path);
  }

  /** Returns what lies at a path of member names, null if nothing does. */
  public static Object at(Object value, String... path) {
    Object found = value;
    for (String name : path) {
      found = found instanceof Map<?, ?> members ? members.get(name) : null;
    }
    return found;
  }

  /** Returns the array at a path, empty if there is none. */
  public List<?> list(String... path) {
    return at(path) instanceof List<?> list ? list : List.of();
  }

  /** Returns why it did not do what was asked, in the cluster's words. */
  public String reason() {
    Object cause = at("error", "root_cause");
    Object first = cause instanceof List<?> causes && !causes.isEmpty() ? causes.get(0) : null;
    Object error = first == null ? at("error") : first;
    Object reason = at(error, "reason");
    return "%d %s".formatted(status, reason == null ? body : reason);
  }
}
