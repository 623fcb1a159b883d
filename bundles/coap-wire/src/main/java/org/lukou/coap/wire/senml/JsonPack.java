package org.lukou.coap.wire.senml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.util.Base64;

/** A pack in JSON: an array of objects. */
final class JsonPack {

  /** Keeps no buffers for the next time: those would outlive the bundle, in threads. */
  static final JsonFactory JSON =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(10).build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final SenmlCursor cursor;

  JsonPack(SenmlCursor cursor) {
    this.cursor = cursor;
  }

  void read(byte[] bytes, SenmlHandler handler) throws SenmlException {
    try (JsonParser in = JSON.createParser(bytes)) {
      expect(in.nextToken(), JsonToken.START_ARRAY, "an array of records");
      while (in.nextToken() != JsonToken.END_ARRAY) {
        expect(in.currentToken(), JsonToken.START_OBJECT, "a record (an object)");
        cursor.begin();
        readRecord(in);
        cursor.end();
        handler.record(cursor);
      }
      if (in.nextToken() != null) {
        throw new SenmlException("something follows the end of the pack");
      }
    } catch (IOException e) {
      throw new SenmlException("the pack is not JSON", e);
    }
  }

  private void readRecord(JsonParser in) throws IOException, SenmlException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      Label label = Label.ofJson(name);
      JsonToken token = in.nextToken();
      if (label == null) {
        Label.ignore(name);
        in.skipChildren();
      } else {
        cursor.see(label);
        readField(label, token, in);
      }
    }
  }

  private void readField(Label label, JsonToken token, JsonParser in)
      throws IOException, SenmlException {
    switch (label.kind) {
      case NUMBER -> {
        check(token != null && token.isNumeric(), "a number in field " + label.json);
        cursor.number(label, Double.parseDouble(in.getText()));
      }
      case TEXT -> {
        expect(token, JsonToken.VALUE_STRING, "text in field " + label.json);
        cursor.text(label, in.getText());
      }
      case FLAG -> {
        check(token != null && token.isBoolean(), "true or false in field " + label.json);
        cursor.flag(token == JsonToken.VALUE_TRUE);
      }
      case DATA -> {
        expect(token, JsonToken.VALUE_STRING, "base64 in field " + label.json);
        cursor.data(base64(in.getText()));
      }
    }
  }

  private static byte[] base64(String text) throws SenmlException {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new SenmlException("field vd is not base64", e);
    }
  }

  private static void expect(JsonToken found, JsonToken wanted, String what) throws SenmlException {
    check(found == wanted, what);
  }

  private static void check(boolean holds, String what) throws SenmlException {
    if (!holds) {
      throw new SenmlException("there should be " + what);
    }
  }
}
