package org.lukou.coap.wire.senml;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How records begin that several sources write alike. Each beginning is kept once for all of them,
 * so that a reader of many sources finds in the processor's cache what it compares with. Keeps a
 * bounded number. Thread-safe.
 */
public final class CommonRecords {

  private static final int MOST = 1 << 12;

  private final Map<ByteBuffer, Layout.Plain> known = new ConcurrentHashMap<>();

  /** Returns the one that is kept of all records with these bytes, which say all the rest. */
  Layout.Plain common(Layout.Plain record) {
    ByteBuffer bytes = ByteBuffer.wrap(record.head());
    Layout.Plain same = known.get(bytes);
    if (same == null && known.size() < MOST) {
      same = known.putIfAbsent(bytes, record);
    }
    return same == null ? record : same;
  }
}
