package org.lukou.index.lucene.internal.pack;

/**
 * Times as the first, the least step, and how much each step is above it, in as many bits as the
 * largest needs. A regular series needs no bits at all. Arithmetic wraps around, so that any times
 * come back; rising ones take the least room.
 */
final class Times {

  private Times() {}

  static void write(ByteSink sink, long[] times, int count, long[] scratch) {
    sink.writeSignedVarLong(times[0]);
    if (count == 1) {
      return;
    }
    long least = Long.MAX_VALUE;
    for (int i = 1; i < count; i++) {
      scratch[i - 1] = times[i] - times[i - 1];
      least = Math.min(least, scratch[i - 1]);
    }
    long all = 0;
    for (int i = 0; i < count - 1; i++) {
      scratch[i] -= least;
      all |= scratch[i];
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(all);
    sink.writeSignedVarLong(least);
    sink.writeByte(bits);
    sink.writePacked(scratch, count - 1, bits);
  }

  static void read(ByteSource source, long[] times, int count, long[] scratch) {
    long time = source.readSignedVarLong();
    times[0] = time;
    if (count == 1) {
      return;
    }
    long least = source.readSignedVarLong();
    source.readPacked(scratch, count - 1, PackedBlock.bits(source));
    for (int i = 1; i < count; i++) {
      time += least + scratch[i - 1];
      times[i] = time;
    }
  }
}
