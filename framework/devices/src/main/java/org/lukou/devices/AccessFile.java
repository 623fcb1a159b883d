package org.lukou.devices;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lukou.api.device.Credential;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.Right;
import org.lukou.api.device.RoadsideSetup.Access;

/** Who may do what at cabinets, as a file of JSON says: see docs/roadside.md. */
public final class AccessFile {

  private record Content(List<Identity> identities, Server server) {}

  private record Identity(String identity, String key, List<String> rights) {}

  private record Server(String identity, String keyStore, String password) {}

  private AccessFile() {}

  /**
   * Reads a file.
   *
   * @throws DeviceException if it cannot be read or says something that cannot be; the message
   *     names the file and the reason
   */
  public static Access read(Path file) throws DeviceException {
    Content content = JsonFile.read(file, Content.class);
    try {
      Set<Credential.SharedKey> keys = new HashSet<>();
      Map<String, Set<Right>> rights = new HashMap<>();
      for (Identity who : content.identities == null ? List.<Identity>of() : content.identities) {
        if (who.identity == null || who.rights == null) {
          throw new IllegalArgumentException("each identity needs \"identity\" and \"rights\"");
        }
        rights.put(who.identity, rights(who));
        if (who.key != null) {
          keys.add(new Credential.SharedKey(who.identity, who.key));
        }
      }
      return new Access(certificate(content.server, file), keys, rights);
    } catch (IllegalArgumentException e) {
      throw new DeviceException(file + ": " + e.getMessage(), e);
    }
  }

  /** Lets one identity do everything. */
  public static Access only(Credential.SharedKey owner) {
    return new Access(null, Set.of(owner), Map.of(owner.identity(), EnumSet.allOf(Right.class)));
  }

  private static Set<Right> rights(Identity who) {
    Set<Right> rights = EnumSet.noneOf(Right.class);
    for (String right : who.rights) {
      try {
        rights.add(Right.valueOf(String.valueOf(right).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s: there is no right \"%s\"; there are observe, actuate, maintain"
                .formatted(who.identity, right),
            e);
      }
    }
    return rights;
  }

  private static Credential.Certificate certificate(Server server, Path file) {
    if (server == null) {
      return null;
    }
    if (server.identity == null || server.keyStore == null || server.password == null) {
      throw new IllegalArgumentException(
          "the server needs \"identity\", \"keyStore\" and \"password\"");
    }
    return new Credential.Certificate(
        server.identity,
        file.toAbsolutePath().resolveSibling(server.keyStore).normalize(),
        server.password);
  }
}
