package org.lukou.devices;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.lukou.api.device.Credential;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceException;
import org.lukou.api.observation.ObservedProperty;

/**
 * Which devices there are and who the testbed is to them, as a file of JSON says: see
 * docs/roadside.md.
 *
 * @param devices where they can be reached
 * @param directory a resource directory that knows more of them
 * @param credential who the testbed is
 */
public record DeviceList(
    List<DeviceAddress> devices, Optional<URI> directory, Optional<Credential> credential) {

  /** Copies the list. */
  public DeviceList {
    devices = List.copyOf(devices);
  }

  /** The file, member by member. */
  private record Content(
      List<Device> devices,
      String directory,
      String identity,
      String key,
      String keyStore,
      String password) {}

  private record Device(String address, List<Resource> resources) {}

  private record Resource(String path, String detector, String property) {}

  /**
   * Reads a file of devices that speak CoAP.
   *
   * @throws DeviceException if it cannot be read or says something that cannot be; the message
   *     names the file, the place and the reason
   */
  public static DeviceList read(Path file) throws DeviceException {
    return read(file, DeviceList::uri);
  }

  /** Reads a file of devices whose driver itself knows which addresses it can use. */
  public static DeviceList readForeign(Path file) throws DeviceException {
    return read(file, DeviceList::foreignUri);
  }

  private static DeviceList read(Path file, Function<String, URI> uri) throws DeviceException {
    Content content = JsonFile.read(file, Content.class);
    try {
      return new DeviceList(
          orEmpty(content.devices).stream().map(device -> address(device, uri)).toList(),
          Optional.ofNullable(content.directory).map(uri),
          credential(content, file));
    } catch (IllegalArgumentException e) {
      throw new DeviceException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes such a file, for devices that tell themselves what they measure. Only its owner may read
   * it, where the file system knows owners, for it may hold a secret.
   *
   * @param credential who the testbed is; empty if somebody else will write that
   */
  public static void write(Path file, List<URI> devices, Optional<Credential.SharedKey> credential)
      throws IOException {
    JsonFile.writeSecret(
        file,
        new Content(
            devices.stream().map(uri -> new Device(uri.toString(), null)).toList(),
            null,
            credential.map(Credential.SharedKey::identity).orElse(null),
            credential.map(Credential.SharedKey::hexKey).orElse(null),
            null,
            null));
  }

  private static DeviceAddress address(Device device, Function<String, URI> meaning) {
    URI uri =
        meaning.apply(
            required(device == null ? null : device.address, "a device needs an \"address\""));
    return new DeviceAddress(
        uri, orEmpty(device.resources).stream().map(resource -> binding(resource, uri)).toList());
  }

  private static DeviceAddress.Binding binding(Resource resource, URI device) {
    String path =
        required(resource == null ? null : resource.path, device + ": a resource needs a \"path\"");
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(
          "%s: the path %s must begin with a slash".formatted(device, path));
    }
    return new DeviceAddress.Binding(
        path,
        required(resource.detector, device + path + " needs a \"detector\" of the network"),
        property(required(resource.property, device + path + " needs a \"property\"")));
  }

  private static ObservedProperty property(String text) {
    try {
      return ObservedProperty.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "there is no property \"%s\"; there are %s"
              .formatted(
                  text,
                  List.of(ObservedProperty.values())
                      .toString()
                      .toLowerCase(Locale.ROOT)
                      .replace('_', '-')),
          e);
    }
  }

  /**
   * Returns an address.
   *
   * @throws IllegalArgumentException if it is none of CoAP; the message is for the user
   */
  public static URI uri(String text) {
    URI uri = URI.create(text);
    if (!List.of("coap", "coaps").contains(uri.getScheme()) || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "\"%s\" is no address of a device; write coap://HOST:PORT".formatted(text));
    }
    return uri;
  }

  private static URI foreignUri(String text) {
    URI uri = URI.create(text);
    if (uri.getScheme() == null || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "\"%s\" is no address of a device; write PROTOCOL://HOST:PORT".formatted(text));
    }
    return uri;
  }

  private static Optional<Credential> credential(Content content, Path file) {
    if (content.identity == null && content.key == null && content.keyStore == null) {
      return Optional.empty();
    }
    String identity = required(content.identity, "a key needs an \"identity\"");
    if (content.keyStore == null) {
      String key = required(content.key, "an identity needs a \"key\" or a \"keyStore\"");
      return Optional.of(new Credential.SharedKey(identity, key));
    }
    Path store = file.toAbsolutePath().resolveSibling(content.keyStore).normalize();
    String password = required(content.password, "a \"keyStore\" needs its \"password\"");
    return Optional.of(new Credential.Certificate(identity, store, password));
  }

  private static <T> T required(T value, String rule) {
    if (value == null) {
      throw new IllegalArgumentException(rule);
    }
    return value;
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
