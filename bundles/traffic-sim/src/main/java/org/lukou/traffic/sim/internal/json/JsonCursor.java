package org.lukou.traffic.sim.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A forward-only reader of one JSON document with typed access (CityFlow compatibility: dynamics,
 * section 1.2).
 *
 * <p>Whatever is wrong with the document comes out as an {@link InputFormatException} that names
 * the place. Not thread-safe.
 */
public final class JsonCursor implements Closeable {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String file;
  private final JsonParser parser;
  private JsonToken token;
  private int depth;
  private boolean broken;

  /** Opens a document; {@code file} is the name used in messages. */
  public JsonCursor(String file, InputStream in) {
    this.file = file;
    try {
      this.parser = FACTORY.createParser(in);
    } catch (IOException e) {
      throw new InputFormatException(file, "$", "cannot be read: " + e.getMessage());
    }
    next();
    if (token == null) {
      throw problem("the file is empty, expected a JSON document");
    }
  }

  /** Moves to the next token. */
  void next() {
    try {
      token = parser.nextToken();
    } catch (JsonProcessingException e) {
      broken = true;
      throw problem(Wording.syntax(e));
    } catch (IOException e) {
      broken = true;
      throw problem("cannot be read: " + e.getMessage());
    }
    if (token != null && token.isStructStart()) {
      depth++;
    } else if (token != null && token.isStructEnd()) {
      depth--;
    }
  }

  /** Verifies that nothing follows the document. */
  public void end() {
    next();
    if (token != null) {
      throw problem("more text after the end of the document");
    }
  }

  /**
   * Enters the object at the cursor.
   *
   * @param members the members to look for
   */
  public JsonObject object(Members members) {
    expect(JsonToken.START_OBJECT, "an object");
    return new JsonObject(this, members);
  }

  /** Enters the array at the cursor; read it with {@link #nextElement()}. */
  public void array() {
    expect(JsonToken.START_ARRAY, "an array");
  }

  /** Moves to the next element of the current array; false at its end. */
  public boolean nextElement() {
    next();
    return token != JsonToken.END_ARRAY;
  }

  /** Moves to the next member of the current object and returns its name, or null at its end. */
  String nextName() {
    next();
    if (token == JsonToken.END_OBJECT) {
      return null;
    }
    try {
      String name = parser.currentName();
      next();
      return name;
    } catch (IOException e) {
      throw problem("cannot be read: " + e.getMessage());
    }
  }

  /** Returns the number at the cursor. */
  public double number() {
    if (token == null || !token.isNumeric()) {
      throw wrongType("a number");
    }
    try {
      return NumberToken.parse(
          parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    } catch (ArithmeticException e) {
      throw problem("the number is too big, expected at most 1.797e308");
    } catch (IOException e) {
      throw problem("cannot be read: " + e.getMessage());
    }
  }

  /** Returns the number at the cursor if it is at least {@code least}. */
  public double numberFrom(double least) {
    double value = number();
    if (value < least) {
      throw problem("is " + value + ", expected at least " + least);
    }
    return value;
  }

  /** Returns the number at the cursor if it is greater than zero. */
  public double positive() {
    double value = number();
    if (!(value > 0)) {
      throw problem("is " + value + ", expected a number greater than 0");
    }
    return value;
  }

  /** Returns the integer at the cursor; a token with a point or an exponent is not an integer. */
  public int integer() {
    if (!atInteger()) {
      throw wrongType(
          "an integer between -2147483648 and 2147483647 written without point or exponent");
    }
    return (int) number();
  }

  /** Returns the integer at the cursor, or {@code otherwise} for any other value. */
  public int integerOr(int otherwise) {
    if (atInteger()) {
      return (int) number();
    }
    skip();
    return otherwise;
  }

  private boolean atInteger() {
    if (token != JsonToken.VALUE_NUMBER_INT) {
      return false;
    }
    double value = number();
    return value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
  }

  /** Returns the text at the cursor. */
  public String text() {
    expect(JsonToken.VALUE_STRING, "a string");
    try {
      return parser.getText();
    } catch (JsonProcessingException e) {
      broken = true;
      throw problem(Wording.syntax(e));
    } catch (IOException e) {
      broken = true;
      throw problem("cannot be read: " + e.getMessage());
    }
  }

  /** Returns the truth value at the cursor. */
  public boolean truth() {
    if (token == null || !token.isBoolean()) {
      throw wrongType("true or false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  /** Moves over the value at the cursor, however deep. */
  public void skip() {
    if (token.isStructStart()) {
      unwind(depth - 1);
    }
  }

  private void unwind(int target) {
    while (depth > target) {
      next();
    }
  }

  /**
   * Reads the value at the cursor, keeping a problem for later instead of throwing it. The cursor
   * stands behind the value afterwards in either case. Damaged JSON is thrown at once.
   */
  public <T> Deferred<T> attempt(Supplier<T> reader) {
    int outside = token.isStructStart() ? depth - 1 : depth;
    try {
      return new Deferred<>(reader.get(), null);
    } catch (InputFormatException e) {
      if (broken) {
        throw e;
      }
      unwind(outside);
      return new Deferred<>(null, e);
    }
  }

  private void expect(JsonToken wanted, String name) {
    if (token != wanted) {
      throw wrongType(name);
    }
  }

  private InputFormatException wrongType(String wanted) {
    return problem("expected " + wanted + ", found " + Wording.of(token, rawText()));
  }

  private String rawText() {
    try {
      return parser.getText();
    } catch (IOException e) {
      return "?";
    }
  }

  /** Returns a problem at the cursor, ready to be thrown. */
  public InputFormatException problem(String what) {
    return new InputFormatException(file, place(), what);
  }

  /** Returns a problem at a member of the value at the cursor. */
  InputFormatException problemBelow(String member, String what) {
    return new InputFormatException(file, place() + "." + member, what);
  }

  private String place() {
    return Wording.place(parser.getParsingContext(), token);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new InputFormatException(file, "$", "cannot be closed: " + e.getMessage());
    }
  }
}
