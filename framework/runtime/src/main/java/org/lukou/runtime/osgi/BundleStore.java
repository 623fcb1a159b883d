package org.lukou.runtime.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Keeps a copy of every jar that was ever started, by its digest, so that an older version can come
 * back after its file was overwritten.
 */
public final class BundleStore {

  private final Path directory;

  /**
   * Creates the directory if need be.
   *
   * @throws IOException if it cannot be written
   */
  public BundleStore(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
  }

  /**
   * Copies a jar.
   *
   * @param thorough whether every entry is read and its checksum compared
   * @throws IOException if the jar is not complete or not a bundle; the message tells which
   */
  public BundleFile keep(Path jar, boolean thorough) throws IOException {
    Path copy = Files.createTempFile(directory, "copy", ".part");
    try {
      String sha256 = copy(jar, copy);
      BundleFile.read(copy, sha256, thorough);
      Path kept = directory.resolve(sha256 + ".jar");
      Files.move(copy, kept, StandardCopyOption.REPLACE_EXISTING);
      return BundleFile.read(kept, sha256, false);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static String copy(Path jar, Path copy) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(jar), digest)) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
