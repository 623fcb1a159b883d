package org.lukou.roadside.sim.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.coap.CoAP.ResponseCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.device.Credential;
import org.lukou.api.device.DeviceException;
import org.lukou.roadside.sim.internal.VirtualRoadside;
import org.lukou.roadside.sim.internal.fixture.Peer;
import org.lukou.roadside.sim.internal.fixture.Roadsides;
import org.lukou.roadside.sim.internal.fixture.ScriptedStreet;

/** Certificates as somebody makes them with the tool that comes with Java. */
class CertificateTest {

  private static final String PASSWORD = "password";

  @TempDir static Path folder;

  @BeforeAll
  static void makeCertificates() throws Exception {
    keytool("ca", "-ext", "bc:c");
    keytool("cabinet", "-signer", "ca");
    keytool("testbed", "-signer", "ca");
    keytool("stranger");
  }

  @Test
  void whoATrustedAuthorityVouchesForGetsInAndWhoVouchesForHimselfDoesNot() throws Exception {
    try (VirtualRoadside roadside = open(store("cabinet", "ca"));
        Peer testbed = peer(roadside, store("testbed", "ca"));
        Peer stranger = peer(roadside, store("stranger", "ca"));
        Peer viewer = peer(roadside, Roadsides.key("viewer"))) {
      assertEquals(ResponseCode.CONTENT, testbed.get("/signal", 112).getCode());
      assertEquals(ResponseCode.CONTENT, viewer.get("/signal", 112).getCode());
      assertNull(stranger.get("/signal", 112));
    }
  }

  @Test
  void aKeyStoreWithoutAnAuthorityTrustsNobodyRatherThanEverybody() throws Exception {
    Credential.Certificate alone = store("cabinet");
    String message = assertThrows(DeviceException.class, () -> open(alone)).getMessage();
    assertTrue(message.contains("no certificate of an authority to trust"), message);
  }

  private static VirtualRoadside open(Credential.Certificate server) throws DeviceException {
    return VirtualRoadside.open(Roadsides.setup(new ScriptedStreet(), 0, server));
  }

  private static Peer peer(VirtualRoadside roadside, Credential own) throws Exception {
    return Peer.secure(roadside.cabinets().get(0).secureUri(), own);
  }

  private static void keytool(String alias, String... more) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", folder.resolve("all.p12").toString()));
    command.addAll(List.of("-storepass", PASSWORD));
    command.addAll(List.of(more));
    Path log = folder.resolve("keytool.log");
    Process tool =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertTrue(tool.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, tool.exitValue(), Files.readString(log));
  }

  /** Takes one key, and the authorities to trust, out of all that there are. */
  private static Credential.Certificate store(String own, String... trusted) throws Exception {
    char[] password = PASSWORD.toCharArray();
    KeyStore all = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("all.p12"))) {
      all.load(in, password);
    }
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, password);
    one.setKeyEntry(own, all.getKey(own, password), password, all.getCertificateChain(own));
    for (String alias : trusted) {
      one.setCertificateEntry(alias, all.getCertificate(alias));
    }
    Path file = folder.resolve(own + trusted.length + ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      one.store(out, password);
    }
    return new Credential.Certificate(own, file, PASSWORD);
  }
}
