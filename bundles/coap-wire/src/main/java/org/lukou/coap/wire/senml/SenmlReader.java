package org.lukou.coap.wire.senml;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads packs. It is strict: whatever is not SenML ends in a {@link SenmlException} that says why,
 * and in nothing else. What is static is thread-safe.
 */
public final class SenmlReader {

  /** The largest pack that is read, in bytes. */
  public static final int MAX_BYTES = 1 << 16;

  private final Layout layout;

  /** A reader of the packs of one source. */
  public SenmlReader() {
    this(new CommonRecords());
  }

  /** A reader of the packs of one source among several that write alike. */
  public SenmlReader(CommonRecords common) {
    layout = new Layout(common);
  }

  /**
   * Reads a pack as {@link #read} does, and remembers how it looks, so that the next one of the
   * same source is read faster. Not thread-safe.
   *
   * @throws SenmlException if the pack is malformed or larger than {@link #MAX_BYTES}
   */
  public void readNext(SenmlFormat format, byte[] bytes, double now, SenmlHandler handler)
      throws SenmlException {
    read(format, bytes, now, layout, handler);
  }

  /**
   * Reads a pack, and tells a handler of each record. Records before a mistake have been told of
   * when it is found: a handler keeps what it is told until the call returns.
   *
   * @param bytes the pack
   * @param now the time that relative times are relative to, in seconds since 1970
   * @throws SenmlException if the pack is malformed or larger than {@link #MAX_BYTES}
   */
  public static void read(SenmlFormat format, byte[] bytes, double now, SenmlHandler handler)
      throws SenmlException {
    read(format, bytes, now, null, handler);
  }

  private static void read(
      SenmlFormat format, byte[] bytes, double now, Layout layout, SenmlHandler handler)
      throws SenmlException {
    if (bytes.length > MAX_BYTES) {
      throw new SenmlException("the pack has " + bytes.length + " bytes, more than " + MAX_BYTES);
    }
    SenmlCursor cursor = new SenmlCursor(now);
    switch (format) {
      case CBOR -> new CborPack(bytes, layout, cursor).read(handler);
      case JSON -> new JsonPack(cursor).read(bytes, handler);
    }
  }

  /** Reads a pack into records; see {@link #read}. */
  public static List<SenmlRecord> records(SenmlFormat format, byte[] bytes, double now)
      throws SenmlException {
    List<SenmlRecord> records = new ArrayList<>();
    read(format, bytes, now, record -> records.add(record.toRecord()));
    return List.copyOf(records);
  }
}
