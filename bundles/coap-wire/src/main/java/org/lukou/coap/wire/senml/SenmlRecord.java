package org.lukou.coap.wire.senml;

/**
 * One resolved record (RFC 8428, 4.6): it stands alone, without base fields.
 *
 * @param name the whole name, base name included
 * @param unit of the value, null if it is not said
 * @param time when the value was true, in seconds since 1970
 * @param value what was measured, null if there is none
 * @param sum the value integrated over time, NaN if there is none
 */
public record SenmlRecord(String name, String unit, double time, SenmlValue value, double sum) {}
