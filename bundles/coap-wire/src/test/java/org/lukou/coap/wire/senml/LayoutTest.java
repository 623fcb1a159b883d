package org.lukou.coap.wire.senml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A reader that knows how packs of its source look reads what one that knows nothing reads. */
class LayoutTest {

  private static final double NOW = 1_700_000_000;
  private static final String[] NAMES = {"0/count", "0/speed", "1/count", "x", "y-z", "路"};

  private final CommonRecords common = new CommonRecords();
  private final SenmlReader reader = new SenmlReader(common);
  private final SenmlReader neighbour = new SenmlReader(common);

  /** Packs that are alike, with other values, records missing or added, and bytes changed. */
  @Property(tries = 1_000)
  void whatCameBeforeChangesNothing(@ForAll Random random) {
    byte[] usual = pack(random);
    for (int i = 0; i < 40; i++) {
      byte[] next = random.nextInt(3) == 0 ? pack(random) : mutated(usual, random);
      String outcome = outcome(next, null);
      assertEquals(outcome, outcome(next, reader), () -> hex(next));
      if (random.nextBoolean()) { // it has seen something else before
        assertEquals(outcome, outcome(next, neighbour), () -> hex(next));
      }
      usual = random.nextInt(4) == 0 ? next : usual;
    }
  }

  @Test
  void theSamePackIsReadTheSameEveryTime() throws SenmlException {
    for (int count = 0; count < 5; count++) {
      byte[] pack =
          new SenmlWriter(SenmlFormat.CBOR, "lukou:a/", NOW + count)
              .number("time", null, 0)
              .number("0/count", null, count)
              .number("0/speed", null, count + 0.1)
              .flag("0/blocked", count == 2)
              .finish();
      List<SenmlRecord> records = readAgain(pack);
      assertEquals("lukou:a/0/count", records.get(1).name());
      assertEquals(NOW + count, records.get(1).time());
      assertEquals(new SenmlValue.Numeric(count), records.get(1).value());
      assertEquals(new SenmlValue.Numeric(count + 0.1), records.get(2).value());
      assertEquals(new SenmlValue.Flag(count == 2), records.get(3).value());
    }
  }

  @Test
  void aNameThatNeedsItsBaseNameIsRefusedWithoutIt() throws SenmlException {
    readAgain(named("a"));
    byte[] bare = named("");
    String message = assertThrows(SenmlException.class, () -> readAgain(bare)).getMessage();
    assertTrue(message.contains("neither letter nor digit"), message);
  }

  private static byte[] named(String base) {
    return new SenmlWriter(SenmlFormat.CBOR, base, 0).flag("b", true).flag("/c", true).finish();
  }

  @Test
  void anEmptyNameIsRefusedWithoutABaseName() throws SenmlException {
    readAgain(HexFormat.of().parseHex("82a1216161a200600201")); // [{bn: "a"}, {n: "", v: 1}]
    byte[] bare = HexFormat.of().parseHex("82a0a200600201"); // [{}, {n: "", v: 1}]
    String message = assertThrows(SenmlException.class, () -> readAgain(bare)).getMessage();
    assertTrue(message.contains("no name"), message);
  }

  @Test
  void baseValuesAreAddedAlsoToWhatIsKnown() throws SenmlException {
    String pack = "82a4216161240%d0061620201a20061630202"; // [{bn, bv, n, v: 1}, {n, v: 2}]
    for (int base = 5; base < 8; base++) {
      List<SenmlRecord> records = readAgain(HexFormat.of().parseHex(pack.formatted(base)));
      assertEquals(new SenmlValue.Numeric(base + 2), records.get(1).value());
    }
  }

  @Test
  void aPackOfAnotherSourceIsReadAsWhatItIs() throws SenmlException {
    for (String name : List.of("a", "b", "ab", "a", "longer/than/before")) {
      SenmlWriter pack = new SenmlWriter(SenmlFormat.CBOR, "lukou:a/", NOW).number("t", null, 0);
      List<SenmlRecord> records = readAgain(pack.number(name, null, 1).finish());
      assertEquals("lukou:a/" + name, records.get(1).name());
    }
  }

  private List<SenmlRecord> readAgain(byte[] pack) throws SenmlException {
    List<SenmlRecord> records = new ArrayList<>();
    reader.readNext(SenmlFormat.CBOR, pack, NOW, record -> records.add(record.toRecord()));
    return records;
  }

  @Test
  void aNameThatIsWrittenOftenIsReadAsTheVeryStringThatWasWritten() throws SenmlException {
    PresetName name = new PresetName("0/count");
    for (SenmlReader each : List.of(reader, reader, neighbour, neighbour)) {
      List<String> names = new ArrayList<>();
      byte[] pack =
          new SenmlWriter(SenmlFormat.CBOR, "lukou:a/", NOW)
              .number("time", null, 0)
              .number(name, null, 1)
              .finish();
      each.readNext(SenmlFormat.CBOR, pack, NOW, record -> names.add(record.localName()));
      assertEquals(name.text(), names.get(1));
      names.clear();
      each.readNext(SenmlFormat.CBOR, pack, NOW, record -> names.add(record.localName()));
      assertSame(name.text(), names.get(1));
    }
  }

  /** Returns the records up to the first mistake, and what was said of it. */
  private static String outcome(byte[] pack, SenmlReader again) {
    List<SenmlRecord> records = new ArrayList<>();
    SenmlHandler handler = record -> records.add(record.toRecord());
    try {
      if (again != null) {
        again.readNext(SenmlFormat.CBOR, pack, NOW, handler);
      } else {
        SenmlReader.read(SenmlFormat.CBOR, pack, NOW, handler);
      }
      return records.toString();
    } catch (SenmlException e) {
      return records + e.getMessage();
    }
  }

  private static byte[] pack(Random random) {
    SenmlWriter pack =
        new SenmlWriter(SenmlFormat.CBOR, random.nextBoolean() ? "lukou:a/" : "", NOW);
    int records = random.nextInt(6);
    for (int i = 0; i < records; i++) {
      pack.at(random.nextInt(5) == 0 ? 1.5 : 0);
      String name = NAMES[random.nextInt(8) == 0 ? random.nextInt(NAMES.length) : i % 4];
      switch (random.nextInt(8)) {
        case 0 -> pack.text(name, "text");
        case 1, 2 -> pack.flag(name, random.nextBoolean());
        case 3 -> pack.number(name, "m", random.nextDouble());
        default -> pack.number(name, null, random.nextBoolean() ? i : random.nextGaussian());
      }
    }
    return pack.finish();
  }

  private static byte[] mutated(byte[] good, Random random) {
    ByteArrayOutputStream pack = new ByteArrayOutputStream();
    int at = random.nextInt(good.length);
    pack.writeBytes(Arrays.copyOf(good, at));
    switch (random.nextInt(4)) {
      case 0 -> pack.write(random.nextInt()); // one more
      case 1 -> pack.writeBytes(Arrays.copyOfRange(good, at / 2, at)); // some again
      default -> {
        // the rest follows, without a byte or with another one
      }
    }
    if (random.nextBoolean()) {
      pack.write(random.nextInt());
      at++;
    }
    pack.writeBytes(Arrays.copyOfRange(good, Math.min(at, good.length), good.length));
    return pack.toByteArray();
  }

  private static String hex(byte[] pack) {
    return HexFormat.of().formatHex(pack);
  }
}
