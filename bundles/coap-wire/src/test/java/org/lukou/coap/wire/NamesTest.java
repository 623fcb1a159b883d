package org.lukou.coap.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lukou.api.observation.ObservedProperty;

class NamesTest {

  @Test
  void everyReadingOfEveryPlaceHasANameOfItsOwn() {
    Set<String> names = new HashSet<>();
    for (int place = 0; place < 1000; place++) {
      for (ObservedProperty property : ObservedProperty.values()) {
        String name = Names.reading(place, property).text();
        assertTrue(names.add(name), name);
        assertEquals(place + "/" + Names.reading(property), name);
      }
    }
  }

  @Test
  void aJunctionsIdStaysReadable() {
    assertEquals("lukou:intersection_1_1/", Names.baseName("intersection_1_1"));
    assertEquals("lukou:-e8-b7-af-20a/", Names.baseName("路 a"));
  }

  @Property
  void baseNamesHaveOnlyWhatSenmlAllows(@ForAll String id) {
    assertTrue(Names.baseName(id).matches("[A-Za-z0-9][A-Za-z0-9:._/-]*"));
  }
}
