package org.lukou.runtime.osgi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;

/**
 * A complete bundle jar.
 *
 * @param path where it lies
 * @param symbolicName its symbolic name
 * @param version its version, {@code 0.0.0} if it tells none
 * @param sha256 SHA-256 of its bytes, in lower-case hexadecimal
 */
public record BundleFile(Path path, String symbolicName, String version, String sha256) {

  /**
   * Reads the manifest of a jar.
   *
   * @param thorough whether every entry is read and its checksum compared
   * @throws IOException if the jar is not complete or not a bundle; the message tells which
   */
  static BundleFile read(Path path, String sha256, boolean thorough) throws IOException {
    try (JarFile jar = new JarFile(path.toFile(), false)) {
      if (thorough) {
        readAll(jar);
      }
      Manifest manifest = jar.getManifest();
      if (manifest == null) {
        throw new IOException("it has no manifest, so it is no OSGi bundle; build it with bnd");
      }
      return of(path, sha256, manifest.getMainAttributes());
    } catch (ZipException e) {
      throw new IOException("it is not a complete jar (" + e.getMessage() + ")", e);
    }
  }

  private static BundleFile of(Path path, String sha256, Attributes manifest) throws IOException {
    String symbolicName = manifest.getValue("Bundle-SymbolicName");
    if (symbolicName == null || symbolicName.isBlank()) {
      throw new IOException(
          "its manifest has no Bundle-SymbolicName, so it is no OSGi bundle; build it with bnd");
    }
    String version = manifest.getValue("Bundle-Version");
    return new BundleFile(
        path,
        ManifestHeader.name(symbolicName),
        version == null ? "0.0.0" : version.strip(),
        sha256);
  }

  private static void readAll(JarFile jar) throws IOException {
    Enumeration<JarEntry> entries = jar.entries();
    while (entries.hasMoreElements()) {
      JarEntry entry = entries.nextElement();
      CheckedInputStream in = new CheckedInputStream(jar.getInputStream(entry), new CRC32());
      try (in) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      if (in.getChecksum().getValue() != entry.getCrc()) {
        throw new ZipException("the checksum of " + entry.getName() + " is wrong");
      }
    }
  }
}
