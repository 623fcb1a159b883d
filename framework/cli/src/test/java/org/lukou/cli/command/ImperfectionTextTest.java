package org.lukou.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukou.api.device.Imperfection;
import org.lukou.api.device.Imperfections;

class ImperfectionTextTest {

  @Test
  void oneForAllAndOneForADetectorWithAColonInItsName() {
    Imperfections imperfections =
        ImperfectionText.of(List.of("noise=0.1,drop-out=0.02", "a:b:stuck-at=3"), 7);
    assertEquals(new Imperfection(0.1, 0.02, Double.NaN, 0, 0, 0), imperfections.of("somewhere"));
    assertEquals(new Imperfection(0, 0, 3, 0, 0, 0), imperfections.of("a:b"));
    assertEquals(7, imperfections.seed());
  }

  @Test
  void nothingSaidIsPerfect() {
    assertEquals(Imperfection.NONE, ImperfectionText.of(List.of(), 0).of("somewhere"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "noise| is not like noise=0.1",
        "noize=1| is not like noise=0.1",
        "noise=x| is not like noise=0.1",
        "noise=-1| noise must be 0 or more",
        "drop-out=2| drop-out must be between 0 and 1",
        "delay=-1| delay must be 0 s or more",
        "bias=NaN| bias must be a number",
        "road:| is not like noise=0.1",
      })
  void whatCannotBeIsRefused(String text, String reason) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> ImperfectionText.of(List.of(text), 0))
            .getMessage();
    assertTrue(message.contains(reason), message);
  }
}
