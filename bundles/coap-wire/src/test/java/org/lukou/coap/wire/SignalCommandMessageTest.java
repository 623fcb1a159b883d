package org.lukou.coap.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.signal.SignalInterval;
import org.lukou.coap.wire.senml.SenmlException;
import org.lukou.coap.wire.senml.SenmlFormat;

class SignalCommandMessageTest {

  private static final double NOW = 1_700_000_000.25;

  private static final String GOOD =
      "[{'bt':1700000000,'n':'phase','v':2},{'n':'interval','vs':'all-red'},"
          + "{'n':'green','vd':'Aw'},{'n':'yellow','vd':''},{'n':'sequence','v':7},"
          + "{'n':'lease','v':60}]";

  @Test
  void aCommandIsTheSameOnTheOtherSide() throws SenmlException {
    SignalCommandMessage command =
        new SignalCommandMessage(
            NOW,
            3,
            SignalInterval.YELLOW,
            MovementSet.of(0, 9, 64),
            MovementSet.EMPTY,
            1L << 52,
            12.5);
    for (SenmlFormat format : SenmlFormat.values()) {
      assertEquals(command, SignalCommandMessage.decode(format, command.encode(format), 0));
    }
  }

  @Test
  void anyToolCanWriteOne() throws SenmlException {
    SignalCommandMessage command = decode(GOOD);
    assertEquals(1_700_000_000, command.givenSeconds());
    assertEquals(MovementSet.of(0, 1), command.green());
    assertEquals(SignalInterval.ALL_RED, command.interval());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'v':2| 'v':2.5| phase is no whole number",
        "'v':2| 'v':-1| phase is no whole number",
        "'v':2| 'vs':'two'| phase is missing, or no number",
        "'all-red'| 'pink'| none of green, yellow, all-red",
        "'n':'green','vd':'Aw'| 'n':'green','v':3| green is missing, or no data",
        "'n':'sequence','v':7| 'n':'sequence','v':0| sequence is no whole number",
        "'n':'sequence'| 'n':'sequenze'| sequence is missing",
        "'n':'lease','v':60| 'n':'lease','v':0| not more than 0 and up to 300",
        "'n':'lease','v':60| 'n':'lease','v':301| not more than 0 and up to 300",
        "'n':'yellow','vd':''| 'n':'green','vd':''| green appears twice",
      })
  void whatIsNoCommandIsRefusedWithAReason(String good, String bad, String reason) {
    assertTrue(GOOD.contains(good), good);
    String message =
        assertThrows(SenmlException.class, () -> decode(GOOD.replace(good, bad))).getMessage();
    assertTrue(message.contains(reason), message);
  }

  private static SignalCommandMessage decode(String json) throws SenmlException {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return SignalCommandMessage.decode(SenmlFormat.JSON, bytes, NOW);
  }
}
