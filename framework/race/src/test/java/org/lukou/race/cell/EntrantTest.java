package org.lukou.race.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntrantTest {

  @Test
  void isANameWithSettingsInTheOrderOfTheirNames() {
    Entrant entrant = Entrant.parse("fixed-time:b=2:a=x=y");
    assertEquals("fixed-time", entrant.controller());
    assertEquals(Map.of("a", "x=y", "b", "2"), entrant.settings());
    assertEquals("fixed-time:a=x=y:b=2", entrant.toString());
    assertEquals(entrant, Entrant.parse(entrant.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":a=1", "fixed-time:", "fixed-time:a", "x:=1", "x:a=1:a=2"})
  void anythingElseIsRefusedWithAnExample(String text) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Entrant.parse(text)).getMessage();
    assertTrue(message.contains("fixed-time:green-seconds=25"), message);
  }
}
