package org.lukou.coap.wire.senml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eclipse.leshan.senml.SenMLDecoder;
import org.eclipse.leshan.senml.SenMLEncoder;
import org.eclipse.leshan.senml.SenMLPack;
import org.eclipse.leshan.senml.SenMLRecord;
import org.eclipse.leshan.senml.cbor.upokecenter.SenMLCborUpokecenterEncoderDecoder;
import org.eclipse.leshan.senml.json.jackson.SenMLJsonJacksonEncoderDecoder;

/** Eclipse Leshan reads what we write, and we read what it writes. */
class LeshanTest {

  private static final double NOW = 1_700_000_000;
  private static final String BASE = "lukou:j-e8/";

  private static SenMLDecoder decoder(SenmlFormat format) {
    return format == SenmlFormat.CBOR
        ? new SenMLCborUpokecenterEncoderDecoder()
        : new SenMLJsonJacksonEncoderDecoder();
  }

  private static SenMLEncoder encoder(SenmlFormat format) {
    return format == SenmlFormat.CBOR
        ? new SenMLCborUpokecenterEncoderDecoder()
        : new SenMLJsonJacksonEncoderDecoder();
  }

  /** A name and a value of any kind that both know. */
  record Sample(String name, Object value) {}

  @Provide
  Arbitrary<List<Sample>> samples() {
    Arbitrary<String> names =
        Arbitraries.strings().withChars("abcXYZ019_-./").ofMinLength(1).ofMaxLength(12);
    Arbitrary<Object> values =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(-1e12, 1e12).ofScale(6).map(Object.class::cast),
            Arbitraries.longs().between(-(1L << 53), 1L << 53).map(l -> (Object) (double) l),
            Arbitraries.of(true, false).map(Object.class::cast),
            Arbitraries.strings().ofMaxLength(20).map(Object.class::cast));
    return Combinators.combine(names, values).as(Sample::new).list().ofMinSize(1).ofMaxSize(30);
  }

  @Property(tries = 300)
  void readsWhatWeWrite(@ForAll SenmlFormat format, @ForAll("samples") List<Sample> samples)
      throws Exception {
    SenmlWriter writer = new SenmlWriter(format, BASE, NOW);
    for (Sample sample : samples) {
      if (sample.value instanceof Double number) {
        writer.number(sample.name, null, number);
      } else if (sample.value instanceof Boolean flag) {
        writer.flag(sample.name, flag);
      } else {
        writer.text(sample.name, (String) sample.value);
      }
    }
    List<SenMLRecord> read = decoder(format).fromSenML(writer.finish()).getRecords();
    assertEquals(BASE, read.get(0).getBaseName());
    assertEquals(NOW, read.get(0).getBaseTime().doubleValue());
    List<Sample> found = new ArrayList<>();
    for (SenMLRecord record : read) {
      found.add(new Sample(record.getName(), value(record)));
    }
    assertEquals(samples, found);
  }

  private static Object value(SenMLRecord record) {
    return switch (record.getType()) {
      case NUMBER -> record.getNumberValue().doubleValue() + 0.0; // -0 is 0
      case BOOLEAN -> record.getBooleanValue();
      default -> record.getStringValue();
    };
  }

  @Property(tries = 300)
  void weReadWhatItWrites(@ForAll SenmlFormat format, @ForAll("samples") List<Sample> samples)
      throws Exception {
    SenMLPack pack = new SenMLPack();
    for (int i = 0; i < samples.size(); i++) {
      Object value = samples.get(i).value;
      pack.addRecord(
          new SenMLRecord(
              i == 0 ? BASE : null,
              i == 0 ? BigDecimal.valueOf((long) NOW) : null,
              samples.get(i).name,
              null,
              value instanceof Double number ? number : null,
              value instanceof Boolean flag ? flag : null,
              null,
              value instanceof String text ? text : null,
              null));
    }
    List<Sample> found = new ArrayList<>();
    for (SenmlRecord record : SenmlReader.records(format, encoder(format).toSenML(pack), 0)) {
      assertEquals(NOW, record.time());
      found.add(new Sample(record.name().substring(BASE.length()), value(record.value())));
    }
    assertEquals(samples, found);
  }

  private static Object value(SenmlValue value) {
    if (value instanceof SenmlValue.Numeric number) {
      return number.value() + 0.0;
    }
    return value instanceof SenmlValue.Flag flag ? flag.value() : ((SenmlValue.Text) value).value();
  }
}
