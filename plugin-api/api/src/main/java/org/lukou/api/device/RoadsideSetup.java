package org.lukou.api.device;

import java.util.Map;
import java.util.Set;
import org.lukou.api.world.World;

/**
 * What virtual roadside units need to know.
 *
 * @param street the simulated street; the roadside steps it and commands its signals
 * @param stepSeconds length of one step of the street, in seconds
 * @param epochSeconds when the street began, in seconds since 1970-01-01T00:00Z
 * @param host the address that the cabinets listen on, for example 127.0.0.1
 * @param firstPort the first cabinet's port; each takes two, one plain and one secure; 0 for any
 * @param access who may do what, by who they are; nobody else may command
 * @param imperfections how the detectors err
 */
public record RoadsideSetup(
    World street,
    double stepSeconds,
    double epochSeconds,
    String host,
    int firstPort,
    Access access,
    Imperfections imperfections) {

  /**
   * Who may do what at the cabinets.
   *
   * @param server who the cabinets are, for peers with certificates; null if they have none
   * @param keys the shared keys that are known
   * @param rights by the identity of a shared key or a certificate
   */
  public record Access(
      Credential.Certificate server,
      Set<Credential.SharedKey> keys,
      Map<String, Set<Right>> rights) {

    /** Copies the collections. */
    public Access {
      keys = Set.copyOf(keys);
      rights = Map.copyOf(rights);
    }
  }
}
