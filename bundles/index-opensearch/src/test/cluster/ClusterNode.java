import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One node of a cluster on this machine, in a process of its own; it ends with its input, and so
 * with the process that started it. Run as a source file, as the library is there only when asked
 * for. Arguments: number of the node (from 0), directory, ports of HTTP and then of transport of all
 * nodes.
 */
final class ClusterNode {

  private static final String MODULES =
      String.join(
          ",",
          "org.opensearch.analysis.common.CommonAnalysisPlugin",
          "org.opensearch.index.reindex.ReindexPlugin",
          "org.opensearch.transport.Netty4Plugin");

  public static void main(String[] arguments) throws Exception {
    int number = Integer.parseInt(arguments[0]);
    List<String> ports = List.of(arguments).subList(2, arguments.length);
    int nodes = ports.size() / 2;
    List<String> transports = ports.subList(nodes, 2 * nodes);
    List<String> names = transports.stream().map(port -> "node-" + port).toList();
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.onBuild(
        (unused, settings) ->
            settings
                .put("node.name", names.get(number))
                .put("network.host", "127.0.0.1")
                .put("http.port", ports.get(number))
                .put("transport.port", transports.get(number))
                .putList(
                    "discovery.seed_hosts",
                    transports.stream().map(port -> "127.0.0.1:" + port).toList())
                .putList("cluster.initial_cluster_manager_nodes", names)
                .put("node.store.allow_mmap", false)
                .put("cluster.routing.allocation.disk.threshold_enabled", false));
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(arguments[1])
            .clusterName("lukou-" + transports.get(0))
            .numOfNode(1)
            .moduleTypes(MODULES)
            .disableESLogger());
    while (System.in.read() >= 0) {
      // until it ends
    }
    Runtime.getRuntime().halt(0);
  }
}
