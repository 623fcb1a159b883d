package org.lukou.index.lucene.internal.log;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lukou.api.index.Facet;
import org.lukou.api.index.GeoBox;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.ValueRange;
import org.lukou.index.lucene.internal.pack.ByteSink;
import org.lukou.index.lucene.internal.pack.ByteSource;

/** What a deletion asks for, as bytes and back. */
final class Deletions {

  private Deletions() {}

  static void write(Query query, ByteSink sink) {
    sink.writeLong(query.time().fromMillis());
    sink.writeLong(query.time().toMillis());
    sink.writeVarLong(query.facets().size());
    query
        .facets()
        .forEach(
            (facet, words) -> {
              sink.writeText(facet.name());
              sink.writeVarLong(words.size());
              words.forEach(sink::writeText);
            });
    sink.writeByte(query.box().isPresent() ? 1 : 0);
    query
        .box()
        .ifPresent(
            box -> {
              Records.writePlace(new Place(box.west(), box.south()), sink);
              Records.writePlace(new Place(box.east(), box.north()), sink);
            });
    sink.writeLong(Double.doubleToRawLongBits(query.values().least()));
    sink.writeLong(Double.doubleToRawLongBits(query.values().most()));
  }

  static Query read(ByteSource source) {
    Query query = Query.ALL.between(source.readLong(), source.readLong());
    Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
    for (long left = source.readVarLong(); left > 0; left--) {
      Facet facet = Facet.valueOf(source.readText());
      Set<String> words = new LinkedHashSet<>();
      for (long more = source.readVarLong(); more > 0; more--) {
        words.add(source.readText());
      }
      facets.put(facet, words);
    }
    Optional<GeoBox> box = source.readByte() == 1 ? Optional.of(readBox(source)) : Optional.empty();
    ValueRange values =
        new ValueRange(
            Double.longBitsToDouble(source.readLong()), Double.longBitsToDouble(source.readLong()));
    return new Query(query.time(), facets, box, values, "", query.order(), "");
  }

  private static GeoBox readBox(ByteSource source) {
    Place low = Records.readPlace(source);
    Place high = Records.readPlace(source);
    return new GeoBox(low.longitude(), low.latitude(), high.longitude(), high.latitude());
  }
}
