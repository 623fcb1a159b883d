package org.lukou.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.api.device.Credential;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceAddress.Binding;
import org.lukou.api.device.DeviceException;
import org.lukou.api.observation.ObservedProperty;

class DeviceListTest {

  @TempDir private Path directory;

  @Test
  void aListSaysWhereDevicesAreAndWhatTheyMeasure() throws Exception {
    DeviceList list =
        DeviceList.read(
            file(
                """
                {"devices": [
                  {"address": "coap://10.0.0.7:5683"},
                  {"address": "coaps://[::1]",
                   "resources": [{"path": "/a", "detector": "d", "property": "mean-speed"}]}],
                 "directory": "coap://10.0.0.1", "identity": "me",
                 "key": "000102030405060708090a0b0c0d0e0f"}
                """));
    assertEquals(
        List.of(
            new DeviceAddress(URI.create("coap://10.0.0.7:5683"), List.of()),
            new DeviceAddress(
                URI.create("coaps://[::1]"),
                List.of(new Binding("/a", "d", ObservedProperty.MEAN_SPEED)))),
        list.devices());
    assertEquals(Optional.of(URI.create("coap://10.0.0.1")), list.directory());
    assertEquals("me with a shared key", list.credential().orElseThrow().toString());
  }

  @Test
  void aCertificateLiesBesideItsList() throws Exception {
    DeviceList list =
        DeviceList.read(file("{'identity': 'me', 'keyStore': 'me.p12', 'password': 'p'}"));
    assertEquals(
        new Credential.Certificate("me", directory.resolve("me.p12").toAbsolutePath(), "p"),
        list.credential().orElseThrow());
  }

  @Test
  void whatIsWrittenIsReadAndIsItsOwnersOnly() throws Exception {
    Path file = directory.resolve("devices.json");
    Credential.SharedKey key = new Credential.SharedKey("me", "00".repeat(16));
    DeviceList.write(file, List.of(URI.create("coap://127.0.0.1:1")), Optional.of(key));
    assertEquals(Optional.of(key), DeviceList.read(file).credential());
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{| line 1: is no JSON: Unexpected end-of-input",
        "null| is null; write an object",
        "{'device': []}| $.device: there is no member \"device\"; there are devices, directory, identity",
        "{'devices': 5}| $.devices: Cannot deserialize",
        "{'devices': [{}]}| a device needs an \"address\"",
        "{'devices': [null]}| a device needs an \"address\"",
        "{'devices': [{'address': 'http://x'}]}| \"http://x\" is no address of a device",
        "{'devices': [{'address': 'coap:// '}]}| ",
        "{'devices': [{'address': 'coap://h', 'resources': [{}]}]}| a resource needs a \"path\"",
        "{'devices': [{'address': 'coap://h', 'resources': [null]}]}| a resource needs a \"path\"",
        "{'devices': [{'address': 'coap://h', 'resources': [{'path': 'x'}]}]}| must begin with",
        "{'devices': [{'address': 'coap://h', 'resources': [{'path': '/x', 'detector': 'd',"
            + " 'property': 'flow'}]}]}| there is no property \"flow\"; there are [vehicle-count",
        "{'identity': 'me'}| an identity needs a \"key\" or a \"keyStore\"",
        "{'key': '00'}| a key needs an \"identity\"",
        "{'identity': 'me', 'key': '00'}| a shared key has 16 to 64 bytes, not 1",
        "{'identity': 'me', 'key': 'xy'}| ",
        "{'identity': 'me', 'keyStore': 'x'}| a \"keyStore\" needs its \"password\"",
      })
  void whatCannotBeIsRefusedWithItsPlace(String content, String reason) throws IOException {
    Path file = file(content);
    String message = assertThrows(DeviceException.class, () -> DeviceList.read(file)).getMessage();
    assertEquals(file.toString(), message.substring(0, file.toString().length()));
    String expected = reason == null ? "" : reason;
    if (!message.contains(expected)) {
      assertEquals(expected, message);
    }
  }

  @Test
  void anAddressOfAnotherProtocolIsForItsOwnDriverOnly() throws Exception {
    Path file = file("{'devices': [{'address': 'udp://127.0.0.1:4711'}]}");
    assertThrows(DeviceException.class, () -> DeviceList.read(file));
    URI read = DeviceList.readForeign(file).devices().get(0).uri();
    assertEquals(URI.create("udp://127.0.0.1:4711"), read);
    Path nowhere = file("{'devices': [{'address': '4711'}]}");
    assertThrows(DeviceException.class, () -> DeviceList.readForeign(nowhere));
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = directory.resolve("missing.json");
    assertEquals(
        missing + " cannot be read (" + missing + ")",
        assertThrows(DeviceException.class, () -> DeviceList.read(missing)).getMessage());
  }

  private Path file(String content) throws IOException {
    return Files.writeString(directory.resolve("list.json"), content.replace('\'', '"'));
  }
}
