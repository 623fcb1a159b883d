package org.lukou.api.device;

import java.nio.file.Path;
import java.util.HexFormat;

/** Who somebody is on the wire, and how that is proved. */
public sealed interface Credential {

  /** Returns the name: the PSK identity, or the common name of the certificate. */
  String identity();

  /**
   * A secret that both sides know (DTLS with a pre-shared key, RFC 4279).
   *
   * @param identity the name, UTF-8, at most 128 bytes
   * @param hexKey the secret, 16 to 64 bytes as hexadecimal digits
   */
  record SharedKey(String identity, String hexKey) implements Credential {

    /** Checks the key. */
    public SharedKey {
      int bytes = HexFormat.of().parseHex(hexKey).length;
      if (bytes < 16 || bytes > 64) {
        throw new IllegalArgumentException("a shared key has 16 to 64 bytes, not " + bytes);
      }
    }

    /** Returns the bytes of the secret. */
    public byte[] key() {
      return HexFormat.of().parseHex(hexKey);
    }

    @Override
    public String toString() {
      return identity + " with a shared key";
    }
  }

  /**
   * A certificate with its private key, and the authorities that are trusted.
   *
   * @param identity the common name of the certificate's subject
   * @param keyStore a PKCS #12 file with one private key and its chain; every certificate in it
   *     that stands alone is a trusted authority
   * @param password of the file
   */
  record Certificate(String identity, Path keyStore, String password) implements Credential {

    @Override
    public String toString() {
      return identity + " with the certificate in " + keyStore;
    }
  }
}
