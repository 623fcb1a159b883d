package org.lukou.race.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.race.SampleCells;
import org.lukou.race.cell.Entrant;
import org.lukou.race.report.Figure;
import org.lukou.race.report.RaceResults;
import org.lukou.race.result.CellRecord;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Read by a strict XML parser, as no browser would. */
class RacePageTest {

  private static final String HOSTILE = "</title><script>alert(1)</script>&\"'\u0001<b>";

  private final List<CellRecord> records = new ArrayList<>();

  private void race(String scenario, String entrant, double offset, double noise) {
    for (int seed = 1; seed <= 6; seed++) {
      double seconds = 300 + 7 * (seed % 4) + offset + noise * (seed % 3 - 1);
      records.add(
          SampleCells.finished(
              SampleCells.cell(entrant, seed, SampleCells.scenario(scenario), "11"), seconds));
    }
  }

  private String page(String baseline) throws IOException {
    RaceResults results =
        RaceResults.of(records, baseline == null ? null : Entrant.of(baseline), Figure.ENGINE_ATT);
    return new RacePage(Map.of(), List.of("lukou", "bench", "--data", "my data"))
        .text(results, "r");
  }

  private static Document parse(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> all(Document page, String name) {
    NodeList nodes = page.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  @Test
  void namesFromOutsideStayText() throws Exception {
    race(HOSTILE, "a" + HOSTILE, 0, 0);
    race(HOSTILE, "b" + HOSTILE, -9, 1);
    records.set(0, CellRecord.failed(records.get(0).cell(), HOSTILE));
    Document page = parse(page("a" + HOSTILE));
    assertTrue(all(page, "script").isEmpty());
    assertTrue(all(page, "b").isEmpty());
    assertEquals(1, all(page, "head").get(0).getElementsByTagName("title").getLength());
    String shown = HOSTILE.replace('\u0001', '\uFFFD');
    assertTrue(page.getDocumentElement().getTextContent().contains("a" + shown));
  }

  @Test
  void thePageNeedsNothingFromAnywhere() throws Exception {
    race("city", "base", 0, 0);
    race("city", "other", -9, 1);
    String text = page("base");
    for (Element element : all(parse(text), "*")) {
      for (String reference : List.of("src", "href", "action", "data", "onload")) {
        assertFalse(element.hasAttribute(reference), element.getTagName());
      }
    }
    assertFalse(text.contains("url(") || text.contains("@import"));
    String withoutNames =
        text.replace("http://www.w3.org/1999/xhtml", "").replace("http://www.w3.org/2000/svg", "");
    assertFalse(withoutNames.contains("://"));
  }

  @Test
  void everyEntrantOfEveryScenarioIsInTheIntervalPlot() throws Exception {
    race("one", "base", 0, 0);
    race("one", "other", -9, 1);
    race("two", "base", 0, 0);
    race("two", "other", -9, 1);
    List<String> plots =
        all(parse(page("base")), "svg").stream().map(Element::getTextContent).toList();
    assertEquals(4, plots.size(), "means and differences of each scenario");
    assertTrue(plots.get(0).contains("base (baseline)") && plots.get(0).contains("other"));
    assertTrue(plots.get(1).contains("other") && plots.get(1).contains("better"));
    assertEquals(plots.subList(0, 2), plots.subList(2, 4));
  }

  @Test
  void severalScenariosAreLookedAtTogether() throws Exception {
    race("one", "base", 0, 0);
    race("one", "other", -9, 1);
    assertFalse(page("base").contains("All 1 scenarios"));
    race("two", "base", 0, 0);
    race("two", "other", -9, 1);
    Element table = all(parse(page("base")), "section").get(1);
    assertTrue(table.getTextContent().contains("All 2 scenarios"), table.getTextContent());
    List<String> cells =
        IntStream.range(0, 8)
            .mapToObj(i -> table.getElementsByTagName("td").item(i).getTextContent())
            .toList();
    assertEquals(List.of("1.00", "2", "2", "2", "2.00", "0", "0", "2"), cells);
  }

  @Test
  void whatAWorldWarnsOfIsSaidOnce() throws Exception {
    race("city", "base", 0, 0);
    records.replaceAll(
        r -> CellRecord.finished(r.cell(), r.result(), r.timing(), List.of("a road is closed")));
    List<Element> items = all(parse(page(null)), "li");
    assertEquals(1, items.size());
    assertEquals("a road is closed (city, 6 cells)", items.get(0).getTextContent());
  }

  @Test
  void whoCannotBeToldApartIsNotRankedApart() throws Exception {
    race("city", "base", 0, 0);
    race("city", "as-good", 0.01, 5);
    String text = parse(page("base")).getDocumentElement().getTextContent();
    assertTrue(text.contains("Rank 1: no significant difference between base and as-good."), text);
  }

  @Test
  void aRaceOfOneWithOneSeedHasNoIntervals() throws Exception {
    records.add(SampleCells.finished(SampleCells.cell("alone", 7), 300));
    Document page = parse(page(null));
    assertTrue(page.getDocumentElement().getTextContent().contains("One seed: no intervals"));
    assertEquals(1, all(page, "svg").size());
  }

  @Test
  void aRaceThatNobodyFinishedHasAPage() throws Exception {
    records.add(CellRecord.failed(SampleCells.cell("broken", 1), "it hangs"));
    Document page = parse(page(null));
    assertTrue(
        page.getDocumentElement().getTextContent().contains("broken on city, seed 1: it hangs"));
    assertTrue(all(page, "svg").isEmpty());
  }

  @Test
  void thePageLiesInTheDirectoryAndTellsTheCommand(@TempDir Path directory) throws Exception {
    race("city", "base", 0, 0);
    RaceResults results = RaceResults.of(records, null, Figure.ENGINE_ATT);
    new RacePage(Map.of(), List.of("lukou", "bench", "--data", "my data"))
        .write(results, directory);
    String page = Files.readString(directory.resolve("report.html"));
    assertTrue(page.contains("lukou bench --data 'my data'"));
    assertTrue(page.contains("prefers-color-scheme: dark"));
    assertTrue(page.contains("th[scope=\"row\"]"), "a style sheet is not escaped");
  }
}
