package org.lukou.benchmarks.devices.speed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.eclipse.californium.core.coap.Response;
import org.lukou.api.device.DeviceException;
import org.lukou.api.network.Network;
import org.lukou.benchmarks.devices.raw.RawClient;
import org.lukou.benchmarks.devices.raw.RawServers;
import org.lukou.benchmarks.devices.street.Heap;
import org.lukou.benchmarks.devices.street.Keys;
import org.lukou.benchmarks.devices.street.StarNetwork;
import org.lukou.benchmarks.devices.street.TableStreet;
import org.lukou.coap.wire.Names;
import org.lukou.roadside.sim.internal.VirtualRoadside;

/**
 * Bytes of heap for a resource that is observed: server and client, sockets and all, divided by the
 * number of resources; each server has the pack and so many single detectors.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record ObservedHeap(int servers, int single, byte[] content, byte[] part) {

  double ours() throws DeviceException {
    Network network = StarNetwork.of(servers, single);
    long before = Heap.used();
    TableStreet street = new TableStreet(network);
    try (VirtualRoadside roadside = VirtualRoadside.open(Keys.setup(street, 1));
        RawClient client = RawClient.plain()) {
      List<URI> uris = roadside.cabinets().stream().map(cabinet -> cabinet.uri()).toList();
      return perResource(before, uris, client);
    }
  }

  double raw() {
    long before = Heap.used();
    try (RawServers raw = RawServers.start(servers, single, content, part);
        RawClient client = RawClient.plain()) {
      return perResource(before, raw.uris(), client);
    }
  }

  private double perResource(long before, List<URI> uris, RawClient client) {
    List<URI> resources = new ArrayList<>();
    for (URI uri : uris) {
      resources.add(uri.resolve("/" + Names.DETECTORS));
      for (int place = 0; place < single; place++) {
        resources.add(uri.resolve("/" + Names.DETECTORS + "/" + place));
      }
    }
    for (URI resource : resources) {
      Response response = client.observe(resource, unused -> {});
      if (response.getCode() != ResponseCode.CONTENT || !response.getOptions().hasObserve()) {
        throw new IllegalStateException(resource + " cannot be observed: " + response);
      }
    }
    return (Heap.used() - before) / (double) resources.size();
  }
}
