package org.lukou.kernel.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint of a run: SHA-256 over the world's state lines (see {@code World.traceLine}) at
 * every full minute and at the end. Two runs with the same fingerprint had the same trajectories.
 */
final class ResultDigest {

  private final MessageDigest digest;

  ResultDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(String stateLine) {
    digest.update(stateLine.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  /** Returns the fingerprint so far as 64 lower-case hex digits. */
  String hex() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 can be cloned on every Java platform", e);
    }
  }
}
