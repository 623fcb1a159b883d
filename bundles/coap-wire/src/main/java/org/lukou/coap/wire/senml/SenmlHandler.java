package org.lukou.coap.wire.senml;

/** Who is told of each record of a pack, in the order of the pack. */
@FunctionalInterface
public interface SenmlHandler {

  /**
   * Takes one record, with the base fields already applied.
   *
   * @param record valid during the call only; the next record overwrites it
   */
  void record(SenmlCursor record);
}
