package org.lukou.coap.wire.senml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenmlTest {

  private static final double NOW = 1_700_000_000;

  /** RFC 8428, 5.1.3: base fields, several quantities, times before the base time. */
  private static final String RFC_MULTIPLE =
      "[{'bn':'urn:dev:ow:10e2073a0108006:','bt':1.276020076001e+09,'bu':'A','bver':5,"
          + "'n':'voltage','u':'V','v':120.1},{'n':'current','t':-5,'v':1.2},"
          + "{'n':'current','t':-4,'v':1.3}]";

  @Test
  void theExampleOfTheRfcResolvesAsItSays() throws SenmlException {
    List<SenmlRecord> records = json(RFC_MULTIPLE);
    assertEquals("urn:dev:ow:10e2073a0108006:voltage", records.get(0).name());
    assertEquals("V", records.get(0).unit());
    assertEquals(1.276020076001e9, records.get(0).time());
    assertEquals(new SenmlValue.Numeric(120.1), records.get(0).value());
    assertEquals("A", records.get(2).unit());
    assertEquals(1.276020072001e9, records.get(2).time());
  }

  @Test
  void aTimeBelowTwoToThe28IsRelativeToNow() throws SenmlException {
    assertEquals(NOW - 10, json("[{'n':'a','v':1,'t':-10}]").get(0).time());
    assertEquals(NOW, json("[{'n':'a','v':1}]").get(0).time());
  }

  @Test
  void everyKindOfValueComesThrough() throws Exception {
    for (SenmlFormat format : SenmlFormat.values()) {
      byte[] pack =
          new SenmlWriter(format, "lukou:a/", NOW)
              .number("n", "m/s", -0.0)
              .text("t", "路口")
              .flag("f", true)
              .at(-2.5)
              .data("d", new byte[] {0, -1, 127})
              .finish();
      List<SenmlRecord> records = SenmlReader.records(format, pack, 0);
      assertEquals("lukou:a/n", records.get(0).name());
      assertEquals(new SenmlValue.Text("路口"), records.get(1).value());
      assertEquals(new SenmlValue.Flag(true), records.get(2).value());
      assertEquals(new SenmlValue.Data(new byte[] {0, -1, 127}), records.get(3).value());
      assertEquals(NOW - 2.5, records.get(3).time());
    }
  }

  @Test
  void presetNamesAreWrittenLikeAllOthers() {
    for (SenmlFormat format : SenmlFormat.values()) {
      SenmlWriter preset = new SenmlWriter(format, "lukou:a/", NOW);
      SenmlWriter usual = new SenmlWriter(format, "lukou:a/", NOW);
      for (int length = 1; length < 256; length++) { // CBOR writes lengths in three ways
        String name = "x".repeat(length);
        double offset = length % 3;
        preset.at(offset).number(new PresetName(name), "m/s", 1).flag(new PresetName(name), true);
        usual.at(offset).number(name, "m/s", 1).flag(name, true);
      }
      assertArrayEquals(usual.finish(), preset.finish());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "路"})
  void whatCannotBeANameCannotBePreset(String text) {
    assertThrows(IllegalArgumentException.class, () -> new PresetName(text));
  }

  @Test
  void anEmptyPackStillTellsItsTime() throws SenmlException {
    for (SenmlFormat format : SenmlFormat.values()) {
      byte[] pack = new SenmlWriter(format, "lukou:a/", NOW).finish();
      double[] time = {0};
      SenmlReader.read(format, pack, 0, record -> time[0] = record.packTime());
      assertEquals(NOW, time[0]);
    }
  }

  /** Another implementation reads what is written: Jackson's. */
  @Test
  void cborIsWhatOthersTakeForCbor() throws Exception {
    byte[] pack =
        new SenmlWriter(SenmlFormat.CBOR, "lukou:a/", NOW)
            .number("0/speed", null, 13.89)
            .number("0/count", null, 300)
            .finish();
    assertEquals(
        "[{\"-2\":\"lukou:a/\",\"-3\":1700000000,\"0\":\"0/speed\",\"2\":13.89},"
            + "{\"0\":\"0/count\",\"2\":300}]",
        new ObjectMapper(new CBORFactory()).readTree(pack).toString());
  }

  @Property(tries = 2_000)
  void numbersKeepEveryBit(@ForAll @Size(max = 300) List<Double> numbers) throws SenmlException {
    List<Double> finite = numbers.stream().filter(Double::isFinite).toList();
    for (SenmlFormat format : SenmlFormat.values()) {
      SenmlWriter pack = new SenmlWriter(format, "lukou:a/", NOW);
      finite.forEach(number -> pack.number("x", null, number));
      List<SenmlRecord> read = SenmlReader.records(format, pack.finish(), 0);
      for (int i = 0; i < finite.size(); i++) {
        SenmlValue.Numeric value = (SenmlValue.Numeric) read.get(i).value();
        assertEquals(
            Double.doubleToLongBits(finite.get(i)), Double.doubleToLongBits(value.value()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}| array",
        "[1]| a record",
        "[{'v':1}]| no name",
        "[{'n':'a b','v':1}]| not allowed",
        "[{'n':'-a','v':1}]| neither letter nor digit",
        "[{'n':'a','v':'1'}]| a number in field v",
        "[{'n':'a','v':1,'v':2}]| appears twice",
        "[{'n':'a','v':1,'vs':'x'}]| more than one value",
        "[{'n':'a','v':1e999}]| not a finite number",
        "[{'n':'a','vd':'*'}]| not base64",
        "[{'n':'a','must_':1,'v':1}]| must be understood",
        "[{'bver':11,'n':'a','v':1}]| is not known",
        "[{'n':'a','v':1}] x| not JSON",
        "[{'n':'a','v':1}| not JSON",
      })
  void whatIsNoSenmlIsRefusedWithAReason(String json, String reason) {
    String message = assertThrows(SenmlException.class, () -> json(json)).getMessage();
    assertTrue(reason == null || message.contains(reason), message);
  }

  /** Mutated packs, with a fixed seed: each is read, or refused in words. */
  @Test
  void noBytesDoAnythingElse() throws Exception {
    Random random = new Random(20_261_124);
    for (SenmlFormat format : SenmlFormat.values()) {
      byte[] good =
          new SenmlWriter(format, "lukou:a/", NOW)
              .number("0/count", "count", 12)
              .number("0/speed", "m/s", 3.7)
              .flag("0/blocked", false)
              .text("t", "x")
              .data("d", new byte[] {1, 2, 3})
              .finish();
      int refused = 0;
      for (int i = 0; i < 150_000; i++) {
        byte[] pack = mutated(good, random);
        try {
          SenmlReader.records(format, pack, NOW);
        } catch (SenmlException told) {
          refused++;
          assertTrue(!told.getMessage().isBlank());
        }
      }
      assertTrue(refused > 10_000 && refused < 150_000, format + " refused " + refused);
    }
  }

  private static byte[] mutated(byte[] good, Random random) {
    byte[] pack =
        Arrays.copyOf(good, random.nextInt(4) == 0 ? random.nextInt(good.length) : good.length);
    for (int flips = random.nextInt(4); flips > 0 && pack.length > 0; flips--) {
      pack[random.nextInt(pack.length)] = (byte) random.nextInt();
    }
    return pack;
  }

  private static List<SenmlRecord> json(String text) throws SenmlException {
    byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return SenmlReader.records(SenmlFormat.JSON, bytes, NOW);
  }
}
