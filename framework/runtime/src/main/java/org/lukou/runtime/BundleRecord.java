package org.lukou.runtime;

import org.lukou.runtime.profile.ArtifactId;

/**
 * One installed bundle, as a run's record keeps it.
 *
 * @param symbolicName its symbolic name
 * @param version its version
 * @param state its state in the framework's words, for example {@code ACTIVE}
 * @param artifact its coordinates, or null if it was dropped in as a file
 * @param location the jar it came from
 * @param sha256 SHA-256 of the jar's bytes, in lower-case hexadecimal
 */
public record BundleRecord(
    String symbolicName,
    String version,
    String state,
    ArtifactId artifact,
    String location,
    String sha256) {}
