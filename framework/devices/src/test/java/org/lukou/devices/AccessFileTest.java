package org.lukou.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.device.Credential;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.Right;
import org.lukou.api.device.RoadsideSetup.Access;

class AccessFileTest {

  private static final String KEY = "0123456789abcdef".repeat(2);

  @TempDir private Path directory;

  @Test
  void identitiesHaveKeysAndRights() throws Exception {
    Access access =
        AccessFile.read(
            file(
                """
                {"identities": [
                   {"identity": "city", "key": "%s", "rights": ["observe", "actuate"]},
                   {"identity": "engineer", "rights": ["maintain"]}],
                 "server": {"identity": "cabinets", "keyStore": "cabinets.p12", "password": "p"}}
                """
                    .formatted(KEY)));
    assertEquals(Set.of(new Credential.SharedKey("city", KEY)), access.keys());
    assertEquals(
        Map.of("city", Set.of(Right.OBSERVE, Right.ACTUATE), "engineer", Set.of(Right.MAINTAIN)),
        access.rights());
    assertEquals(directory.resolve("cabinets.p12").toAbsolutePath(), access.server().keyStore());
  }

  @Test
  void anUnknownRightIsNotOverlooked() throws IOException {
    Path file = file("{\"identities\": [{\"identity\": \"x\", \"rights\": [\"admin\"]}]}");
    assertEquals(
        file + ": x: there is no right \"admin\"; there are observe, actuate, maintain",
        assertThrows(DeviceException.class, () -> AccessFile.read(file)).getMessage());
  }

  private Path file(String content) throws IOException {
    return Files.writeString(directory.resolve("access.json"), content);
  }
}
