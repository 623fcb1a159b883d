package org.lukou.runtime.profile;

import java.nio.file.Path;

/**
 * One line of a list of profiles.
 *
 * @param name the name a user types
 * @param file its profile file
 * @param description one sentence; if the file cannot be read, why
 */
public record ProfileSummary(String name, Path file, String description) {}
