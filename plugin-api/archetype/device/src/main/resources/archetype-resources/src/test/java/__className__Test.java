package ${package};

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lukou.api.device.DeviceDriverFactory;
import org.lukou.api.network.Detector;
import org.lukou.tck.device.DeviceContract;
import org.lukou.tck.device.TestDevice;

/** The contract of every driver, with a device on a real socket. */
class ${className}Test extends DeviceContract {

  @Override
  protected DeviceDriverFactory factory() {
    return new ${className}();
  }

  @Override
  protected URI address(String host, int port) {
    return URI.create("udp://" + host + ":" + port);
  }

  @Override
  protected Optional<TestDevice> device(Detector detector, int vehicles) throws IOException {
    DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    String answer = "VEHICLE_COUNT," + vehicles + "," + detector.id();
    new Thread(() -> answer(socket, answer), "device").start();
    URI uri = address("127.0.0.1", socket.getLocalPort());
    return Optional.of(new TestDevice(uri, List.of(), socket::close));
  }

  private static void answer(DatagramSocket socket, String answer) {
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    DatagramPacket packet = new DatagramPacket(new byte[1_000], 1_000);
    try {
      while (true) {
        socket.receive(packet);
        socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
      }
    } catch (IOException e) {
      // closed
    }
  }
}
