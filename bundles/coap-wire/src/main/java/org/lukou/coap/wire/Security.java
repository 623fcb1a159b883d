package org.lukou.coap.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.eclipse.californium.elements.auth.PreSharedKeyIdentity;
import org.eclipse.californium.elements.auth.X509CertPath;
import org.eclipse.californium.scandium.config.DtlsConfig;
import org.eclipse.californium.scandium.config.DtlsConnectorConfig;
import org.eclipse.californium.scandium.dtls.CertificateType;
import org.eclipse.californium.scandium.dtls.cipher.CipherSuite;
import org.eclipse.californium.scandium.dtls.pskstore.AdvancedMultiPskStore;
import org.eclipse.californium.scandium.dtls.pskstore.AdvancedSinglePskStore;
import org.eclipse.californium.scandium.dtls.x509.SingleCertificateProvider;
import org.eclipse.californium.scandium.dtls.x509.StaticNewAdvancedCertificateVerifier;
import org.lukou.api.device.Credential;
import org.lukou.api.device.DeviceException;

/** Puts credentials into a DTLS endpoint, and reads identities out of it. */
public final class Security {

  private Security() {}

  /**
   * Lets an endpoint prove who it is by a shared key, with the cipher suite that every device must
   * have (RFC 7252, 9.1.3.1).
   */
  public static void prove(DtlsConnectorConfig.Builder endpoint, Credential.SharedKey own) {
    endpoint
        .setAsList(DtlsConfig.DTLS_CIPHER_SUITES, CipherSuite.TLS_PSK_WITH_AES_128_CCM_8)
        .setAdvancedPskStore(new AdvancedSinglePskStore(own.identity(), own.key()));
  }

  /** Lets an endpoint know the peers with these keys. */
  public static void accept(
      DtlsConnectorConfig.Builder endpoint, Collection<Credential.SharedKey> keys) {
    AdvancedMultiPskStore store = new AdvancedMultiPskStore();
    keys.forEach(key -> store.setKey(key.identity(), key.key()));
    endpoint.setAdvancedPskStore(store);
  }

  /**
   * Lets an endpoint prove who it is by a certificate, and trust peers with one of the same
   * authorities.
   *
   * @throws DeviceException if the key store cannot be used; the message says why
   */
  public static void prove(DtlsConnectorConfig.Builder endpoint, Credential.Certificate own)
      throws DeviceException {
    try (InputStream in = Files.newInputStream(own.keyStore())) {
      char[] password = own.password().toCharArray();
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      List<X509Certificate> trusted = new ArrayList<>();
      String ownAlias = null;
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          ownAlias = alias;
        } else {
          trusted.add((X509Certificate) store.getCertificate(alias));
        }
      }
      if (ownAlias == null) {
        throw new DeviceException(own.keyStore() + " holds no private key");
      }
      if (trusted.isEmpty()) { // which the library would take for trust in everybody
        throw new DeviceException(
            own.keyStore() + " holds no certificate of an authority to trust. Import one into it");
      }
      PrivateKey key = (PrivateKey) store.getKey(ownAlias, password);
      Certificate[] chain = store.getCertificateChain(ownAlias);
      endpoint
          .setCertificateIdentityProvider(
              new SingleCertificateProvider(key, chain, CertificateType.X_509))
          .setAdvancedCertificateVerifier(
              StaticNewAdvancedCertificateVerifier.builder()
                  .setTrustedCertificates(trusted.toArray(X509Certificate[]::new))
                  .build());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new DeviceException(
          "the key store %s cannot be used (%s)".formatted(own.keyStore(), e.getMessage()), e);
    }
  }

  /** Returns who a peer is: its PSK identity or the common name of its certificate, or empty. */
  public static String identity(Principal peer) {
    if (peer instanceof X509CertPath path) {
      return Objects.requireNonNullElse(path.getCN(), "");
    }
    return peer instanceof PreSharedKeyIdentity psk ? psk.getIdentity() : "";
  }
}
