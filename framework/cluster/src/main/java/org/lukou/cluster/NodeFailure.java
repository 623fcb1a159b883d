package org.lukou.cluster;

/** Why a node could not join, in words for a user. */
final class NodeFailure {

  private NodeFailure() {}

  static String of(ClusterAddress address, Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String why =
        deepest.getClass().getSimpleName().startsWith("InaccessibleObject")
            ? "this JVM was started without the options of framework/cluster/java-options"
            : String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    return "the cluster at %s cannot be joined from %s: %s".formatted(address, address.host(), why);
  }
}
