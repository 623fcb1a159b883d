/** Sensor Measurement Lists (SenML, RFC 8428) in JSON and CBOR: a strict reader and a writer. */
package org.lukou.coap.wire.senml;
