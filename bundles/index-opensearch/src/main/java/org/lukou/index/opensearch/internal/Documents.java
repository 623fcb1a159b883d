package org.lukou.index.opensearch.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Facet;
import org.lukou.api.index.Place;
import org.lukou.api.index.Sample;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;
import org.lukou.index.opensearch.internal.http.Json;

/** The documents of samples and entries, and back. */
final class Documents {

  static final String TYPE = "type";
  static final String SAMPLE = "sample";
  static final String ENTRY = "entry";
  static final String TIME = "time";
  static final String NUMBER = "number";
  static final String BITS = "bits";
  static final String VALUE = "value";
  static final String LONGITUDE = "longitude";
  static final String LATITUDE = "latitude";
  static final String TEXT = "text";
  private static final String BODY = "body";

  private Documents() {}

  static String field(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the documents of a batch, each with the line before it in a bulk request. Their ids
   * follow from the source, the sequence and the place in the batch: what is sent again overwrites
   * itself.
   *
   * @param number of the first document; the others follow
   */
  static List<byte[]> of(Batch batch, long number) {
    List<byte[]> lines = new ArrayList<>();
    String id = id(batch.source()) + "/" + batch.sequence() + "/";
    for (Samples samples : batch.samples()) {
      Map<String, Object> document = series(samples.series());
      for (int i = 0; i < samples.size(); i++) {
        put(document, samples.timeMillis(i), samples.value(i));
        lines.add(line(id + lines.size(), document, number + lines.size()));
      }
    }
    for (Entry entry : batch.entries()) {
      lines.add(line(id + lines.size(), document(entry), number + lines.size()));
    }
    return lines;
  }

  private static byte[] line(String id, Map<String, Object> document, long number) {
    document.put(NUMBER, number);
    return indexLine(id, document);
  }

  /** Returns the two lines by which a bulk request puts a document in its place. */
  static byte[] indexLine(String id, Map<String, Object> document) {
    byte[] action = Json.write(Map.of("index", Map.of("_id", id)));
    byte[] content = Json.write(document);
    byte[] both = Arrays.copyOf(action, action.length + content.length + 2);
    both[action.length] = '\n';
    System.arraycopy(content, 0, both, action.length + 1, content.length);
    both[both.length - 1] = '\n';
    return both;
  }

  /** Returns a short word that no two sources share: the first 96 bits of its SHA-256. */
  static String id(String source) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, 12));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> series(Series series) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(TYPE, SAMPLE);
    for (Facet facet : Facet.values()) {
      document.put(field(facet), series.word(facet));
    }
    put(document, series.place());
    return document;
  }

  private static void put(Map<String, Object> document, long timeMillis, double value) {
    document.put(TIME, timeMillis);
    document.put(BITS, Bits.of(value));
    if (Double.isFinite(value)) {
      document.put(VALUE, value);
    } else {
      document.remove(VALUE);
    }
  }

  private static void put(Map<String, Object> document, Place place) {
    if (!Double.isNaN(place.longitude())) {
      document.put(LONGITUDE, place.longitude());
    }
    if (!Double.isNaN(place.latitude())) {
      document.put(LATITUDE, place.latitude());
    }
  }

  private static Map<String, Object> document(Entry entry) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put(TYPE, ENTRY);
    for (Facet facet : Facet.values()) {
      document.put(field(facet), entry.word(facet));
    }
    put(document, entry.place());
    document.put(TIME, entry.timeMillis());
    document.put(TEXT, entry.text());
    document.put(BODY, entry.body());
    return document;
  }

  static Sample sample(Map<?, ?> document) {
    Series series =
        new Series(
            word(document, Facet.RUN),
            word(document, Facet.DEVICE),
            word(document, Facet.QUANTITY),
            word(document, Facet.JUNCTION),
            place(document));
    return new Sample(series, (Long) document.get(TIME), Bits.value((Long) document.get(BITS)));
  }

  static Entry entry(Map<?, ?> document) {
    return new Entry(
        (Long) document.get(TIME),
        word(document, Facet.KIND),
        word(document, Facet.RUN),
        word(document, Facet.DEVICE),
        word(document, Facet.JUNCTION),
        place(document),
        (String) document.get(TEXT),
        (String) document.get(BODY));
  }

  private static String word(Map<?, ?> document, Facet facet) {
    return (String) document.get(field(facet));
  }

  private static Place place(Map<?, ?> document) {
    return new Place(degrees(document, LONGITUDE), degrees(document, LATITUDE));
  }

  private static double degrees(Map<?, ?> document, String name) {
    return document.get(name) instanceof Double degrees ? degrees : Double.NaN;
  }
}
