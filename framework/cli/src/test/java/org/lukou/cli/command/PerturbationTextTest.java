package org.lukou.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lukou.api.scenario.Perturbation;
import picocli.CommandLine.TypeConversionException;

class PerturbationTextTest {

  private final PerturbationText text = new PerturbationText();

  @Test
  void whatIsNotNamedStaysAsItIs() {
    assertEquals(
        new Perturbation(30, 0.1, 0.05), text.convert("departure=30,turning=0.1,drivers=0.05"));
    assertEquals(new Perturbation(0, 0.2, 0), text.convert("turning=0.2"));
    assertEquals(Perturbation.USUAL, text.convert("usual"));
    assertEquals(Perturbation.NONE, text.convert("off"));
  }

  @Test
  void anotherFormOrRangeIsRefusedInWords() {
    refused("hangzhou", "a PROFILE goes before --perturb");
    refused("departure", "departure=30");
    refused("departure=soon", "departure=30");
    refused("speed=3", "departure=30");
    refused("departure=10,departure=20", "names departure twice");
    refused("turning=2", "the turning share is 2.0; it must be from 0 to 1");
  }

  private void refused(String value, String words) {
    Exception e = assertThrows(TypeConversionException.class, () -> text.convert(value));
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }
}
