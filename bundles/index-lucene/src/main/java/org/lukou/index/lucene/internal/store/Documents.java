package org.lukou.index.lucene.internal.store;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.lukou.api.index.Entry;
import org.lukou.api.index.Facet;
import org.lukou.api.index.IndexException;
import org.lukou.api.index.Place;
import org.lukou.api.index.Query;
import org.lukou.api.index.Series;
import org.lukou.api.index.TimeRange;
import org.lukou.index.lucene.internal.log.Records;
import org.lukou.index.lucene.internal.memory.Points;
import org.lukou.index.lucene.internal.pack.ByteSink;
import org.lukou.index.lucene.internal.pack.ByteSource;
import org.lukou.index.lucene.internal.pack.PackedBlock;

/** The three kinds of documents, and the queries that find them. One thread writes. */
final class Documents {

  static final String NUMBER = "number"; // of a block or an entry
  static final String SERIES = "series";
  static final String FIRST = "first"; // times of a block's samples
  static final String LAST = "last";
  static final String BLOCK = "block";
  static final String TIME = "time"; // of an entry
  static final String WORDS = "words"; // of a series
  static final String WHOLE = "whole"; // of an entry

  private static final String SERIES_NUMBER = "seriesNumber";
  private static final String BLOCK_TERM = "blockTerm";
  private static final String PARTIAL = "partial";
  private static final String SPAN = "span";
  private static final String VALUES = "values";
  private static final String PLACE = "place";
  private static final String TEXT = "text";
  private static final Term IS_SERIES = new Term("type", "series");
  private static final Term IS_ENTRY = new Term("type", "entry");

  private final ByteSink sink = new ByteSink();
  private final QueryBuilder texts = new QueryBuilder(new Words(false));

  Document series(int number, Series series) {
    sink.clear();
    Records.writeWords(series, sink);
    Document document = typed(IS_SERIES);
    document.add(new NumericDocValuesField(SERIES_NUMBER, number));
    document.add(new BinaryDocValuesField(WORDS, new BytesRef(sink.toByteArray())));
    return document;
  }

  Document block(long id, int series, Points points) {
    sink.clear();
    PackedBlock.pack(points.times(), points.values(), points.count(), sink);
    Document document = new Document();
    document.add(new StringField(BLOCK_TERM, bytes(id), Field.Store.NO));
    document.add(new StringField(SERIES, bytes(series), Field.Store.NO));
    document.add(new NumericDocValuesField(SERIES, series));
    document.add(new NumericDocValuesField(NUMBER, id));
    long[] first = {points.times()[0]};
    long[] last = {points.times()[points.count() - 1]};
    document.add(new NumericDocValuesField(FIRST, first[0]));
    document.add(new NumericDocValuesField(LAST, last[0]));
    document.add(new LongRange(SPAN, first, last));
    addValueRange(document, points);
    document.add(new BinaryDocValuesField(BLOCK, new BytesRef(sink.toByteArray())));
    if (points.count() < PackedBlock.MOST) {
      document.add(new StringField(PARTIAL, "", Field.Store.NO));
    }
    return document;
  }

  private static void addValueRange(Document document, Points points) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < points.count(); i++) {
      double value = points.values()[i];
      if (!Double.isNaN(value)) {
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
      }
    }
    if (least <= greatest) { // else there is nothing but NaN
      document.add(new DoubleRange(VALUES, new double[] {least}, new double[] {greatest}));
    }
  }

  Document entry(long number, Entry entry) {
    sink.clear();
    Records.writeEntry(entry, sink);
    Document document = typed(IS_ENTRY);
    for (Facet facet : Facet.values()) {
      document.add(new StringField(facet.name(), entry.word(facet), Field.Store.NO));
    }
    document.add(new LongPoint(TIME, entry.timeMillis()));
    document.add(new NumericDocValuesField(TIME, entry.timeMillis()));
    document.add(new NumericDocValuesField(NUMBER, number));
    Place place = entry.place();
    if (place.isKnown()) {
      document.add(new LatLonPoint(PLACE, place.latitude(), place.longitude()));
    }
    document.add(new TextField(TEXT, entry.text(), Field.Store.NO));
    document.add(new StoredField(WHOLE, sink.toByteArray()));
    return document;
  }

  static Entry entry(BytesRef whole) {
    return Records.readEntry(new ByteSource(whole.bytes, whole.offset, whole.length));
  }

  private static Document typed(Term type) {
    Document document = new Document();
    document.add(new StringField(type.field(), type.text(), Field.Store.NO));
    return document;
  }

  static BytesRef bytes(long number) {
    return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  static Term blockTerm(long id) {
    return new Term(BLOCK_TERM, bytes(id));
  }

  static String seriesNumber() {
    return SERIES_NUMBER;
  }

  static TermQuery everySeries() {
    return new TermQuery(IS_SERIES);
  }

  static TermQuery partialBlocks() {
    return new TermQuery(new Term(PARTIAL, ""));
  }

  /** Finds the blocks whose times and values may be those that a query asks for, of any series. */
  static org.apache.lucene.search.Query blocks(Query query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    TimeRange time = query.time();
    long[] first = {time.fromMillis()};
    long[] last = {Math.max(time.fromMillis(), time.toMillis() - 1)};
    all.add(LongRange.newIntersectsQuery(SPAN, first, last), Occur.FILTER);
    if (!query.values().isAll()) {
      double[] least = {query.values().least()};
      double[] most = {query.values().most()};
      all.add(DoubleRange.newIntersectsQuery(VALUES, least, most), Occur.FILTER);
    }
    return all.build();
  }

  /**
   * Finds the entries that a query asks for.
   *
   * @throws IndexException if its text has no word
   */
  org.apache.lucene.search.Query entries(Query query) throws IndexException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new TermQuery(IS_ENTRY), Occur.FILTER);
    for (Map.Entry<Facet, Set<String>> words : query.facets().entrySet()) {
      List<BytesRef> terms = words.getValue().stream().map(BytesRef::new).toList();
      all.add(new TermInSetQuery(words.getKey().name(), terms), Occur.FILTER);
    }
    TimeRange time = query.time();
    if (!time.equals(TimeRange.ALWAYS)) {
      all.add(range(TIME, time.fromMillis(), time.toMillis() - 1), Occur.FILTER);
    }
    query
        .box()
        .ifPresent(
            box ->
                all.add(
                    LatLonPoint.newBoxQuery(
                        PLACE, box.south(), box.north(), box.west(), box.east()),
                    Occur.FILTER));
    if (!query.text().isEmpty()) {
      all.add(text(query.text()), Occur.MUST);
    }
    return all.build();
  }

  private org.apache.lucene.search.Query text(String text) throws IndexException {
    org.apache.lucene.search.Query words = texts.createBooleanQuery(TEXT, text, Occur.MUST);
    if (words == null) {
      throw new IndexException(
          "there is no word to search for in \"%s\"; give letters, digits or characters"
              .formatted(text));
    }
    return words;
  }

  private static org.apache.lucene.search.Query range(String field, long least, long most) {
    return new IndexOrDocValuesQuery(
        LongPoint.newRangeQuery(field, least, most),
        NumericDocValuesField.newSlowRangeQuery(field, least, most));
  }
}
