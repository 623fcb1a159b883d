package org.lukou.race.cell;

/**
 * A file that a cell reads, known by its content; where it lies is each machine's own affair.
 *
 * @param name what it is called, for messages; not part of a cell's identity
 * @param sha256 SHA-256 of its bytes, in lower-case hexadecimal
 */
public record InputFile(String name, String sha256) {}
