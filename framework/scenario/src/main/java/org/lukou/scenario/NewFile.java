package org.lukou.scenario;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is written beside its place under another name and appears there when complete. */
record NewFile(Path place) {

  /** What goes into the file. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Writes the file beside its place and returns its SHA-256 in hexadecimal digits. */
  String write(Content content) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream file = Files.newOutputStream(part());
        OutputStream out = new BufferedOutputStream(new DigestOutputStream(file, digest))) {
      content.write(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  void publish(boolean overwrite) throws IOException {
    if (overwrite) {
      Files.move(part(), place, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.move(part(), place);
    }
  }

  void discard() throws IOException {
    Files.deleteIfExists(part());
  }

  private Path part() {
    return place.resolveSibling("." + place.getFileName() + ".part");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
