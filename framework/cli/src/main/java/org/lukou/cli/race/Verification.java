package org.lukou.cli.race;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lukou.cli.run.Home;
import org.lukou.race.RaceException;
import org.lukou.race.cell.Cell;
import org.lukou.race.cell.InputFile;
import org.lukou.race.cell.RaceJson;
import org.lukou.race.data.PublicData;
import org.lukou.race.execute.CellExecutor;
import org.lukou.race.result.CellRecord;
import org.lukou.race.run.Places;
import org.lukou.runtime.profile.Profile;
import org.lukou.runtime.profile.ProfileException;
import org.lukou.runtime.profile.ProfileReader;

/** Runs recorded cells again, on this machine and its bundles, and compares bit for bit. */
public final class Verification {

  private final TestbedStacks stacks;
  private final Places places;

  /**
   * What came of a cell.
   *
   * @param cell the recorded cell
   * @param same whether the result was the recorded one to the last bit
   * @param changes what has changed in its code since, and why it failed if it did
   */
  public record Outcome(Cell cell, boolean same, List<String> changes) {}

  /**
   * Prepares a verification.
   *
   * @param stacks where bundles come from
   * @param places takes in the files that are found
   */
  public Verification(TestbedStacks stacks, Places places) {
    this.stacks = stacks;
    this.places = places;
  }

  /** Draws some of the finished records; all of them if there are not more. */
  public static List<CellRecord> sample(List<CellRecord> records, int number, long seed) {
    List<CellRecord> drawn =
        new ArrayList<>(records.stream().filter(CellRecord::finished).toList());
    SplittableRandom draws = new SplittableRandom(seed);
    while (drawn.size() > number) {
      drawn.remove(draws.nextInt(drawn.size()));
    }
    return drawn;
  }

  /**
   * Makes the files known that lie in a directory, if a cell may mean them by their names.
   *
   * @param directory where to look, null for nowhere
   */
  public void look(Path directory, List<CellRecord> records) throws RaceException {
    if (directory == null) {
      return;
    }
    List<String> names =
        records.stream()
            .map(record -> record.cell().scenario())
            .flatMap(scenario -> scenario.files().stream())
            .map(InputFile::name)
            .distinct()
            .toList();
    for (Path file : PublicData.files(directory)) {
      if (names.contains(String.valueOf(file.getFileName()))) {
        places.add(file);
      }
    }
  }

  /**
   * Runs the cells again.
   *
   * @param recorded finished records
   * @param executor where
   * @throws RaceException if a profile, a file or an algorithm is missing here
   */
  public List<Outcome> run(List<CellRecord> recorded, CellExecutor executor)
      throws RaceException, ProfileException, InterruptedException {
    Map<Cell, CellRecord> present = new LinkedHashMap<>();
    for (CellRecord record : recorded) {
      Cell cell = onPresentCode(record.cell());
      for (InputFile file : cell.scenario().files()) {
        places.of(file);
      }
      present.put(cell, record);
    }
    Map<Cell, Outcome> outcomes = new LinkedHashMap<>();
    executor.run(
        List.copyOf(present.keySet()),
        now -> outcomes.put(now.cell(), outcome(present.get(now.cell()), now)));
    return present.keySet().stream().map(outcomes::get).toList();
  }

  private Cell onPresentCode(Cell cell) throws RaceException, ProfileException {
    Profile profile = ProfileReader.read(Home.current().profiles().find(cell.stack().profile()));
    stacks.start(profile);
    places.add(profile.scenario().network());
    places.add(profile.scenario().demand());
    if (profile.scenario().events().isPresent()) {
      places.add(profile.scenario().events().get());
    }
    return new Cell(
        cell.entrant(),
        cell.scenario(),
        cell.seed(),
        cell.detection(),
        stacks.stack(profile, cell.entrant()));
  }

  private Outcome outcome(CellRecord before, CellRecord now) {
    List<String> changes =
        new ArrayList<>(stacks.changesSince(before.cell().stack(), now.cell().stack()));
    if (!now.finished()) {
      changes.add(now.failure());
      return new Outcome(before.cell(), false, changes);
    }
    boolean same =
        Arrays.equals(RaceJson.canonical(before.result()), RaceJson.canonical(now.result()));
    return new Outcome(before.cell(), same, changes);
  }
}
