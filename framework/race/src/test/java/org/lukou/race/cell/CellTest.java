package org.lukou.race.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lukou.race.SampleCells;

class CellTest {

  private final Cell cell = SampleCells.cell("max-pressure", 1);

  @Test
  void isReadBackAsItWasWritten() throws Exception {
    String json = RaceJson.mapper().writeValueAsString(cell);
    Cell read = RaceJson.mapper().readValue(json, Cell.class);
    assertEquals(cell, read);
    assertEquals(cell.key(), read.key());
  }

  @Test
  void isKnownBySixtyFourHexDigits() {
    assertTrue(cell.key().matches("[0-9a-f]{64}"), cell.key());
  }

  /** Whoever changes this changes what every kept result is known by. */
  @Test
  void hasTheSameKeyOnEveryMachineAndJava() {
    assertEquals("336db3d0390f24051b8377e2ca4b7968251f0f9eb52018688ff74cae66b18710", cell.key());
  }

  @Test
  void whatDecidesTheResultDecidesTheKey() {
    assertNotEquals(cell.key(), SampleCells.cell("max-pressure", 2).key());
    assertNotEquals(cell.key(), SampleCells.cell("max-pressure:a=1", 1).key());
    assertNotEquals(cell.key(), SampleCells.cell("max-pressure", 1, cell.scenario(), "22").key());
    Cell partly = new Cell(cell.entrant(), cell.scenario(), 1, new Detection(0, 0.5), cell.stack());
    assertNotEquals(cell.key(), partly.key());
  }

  @Test
  void whatPeopleCallThingsDoesNot() {
    Cell renamed = SampleCells.cell("max-pressure", 1, SampleCells.scenario("other"), "11");
    assertEquals(cell.key(), renamed.key());
  }
}
