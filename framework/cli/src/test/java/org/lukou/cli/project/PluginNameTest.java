package org.lukou.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lukou.cli.run.RunException;

class PluginNameTest {

  @Test
  void aNameOfTwoWordsMakesAPackageAndAClass() throws Exception {
    PluginName name = PluginName.of("my-policy2", null);
    assertEquals("com.example.mypolicy2", name.packageName());
    assertEquals("MyPolicy2", name.className());
    assertEquals("org.example.x", PluginName.of("x", "org.example.x").packageName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "My-Policy", "my_policy", "-x", "x-", "2x", "../x", "a b", "x--y"})
  void aNameThatCannotBeIsRefusedWithAnExample(String name) {
    RunException told = assertThrows(RunException.class, () -> PluginName.of(name, null));
    assertTrue(told.getMessage().contains("for example my-policy"), told.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.class", "a..b", "org/example", ""})
  void aPackageThatCannotBeIsRefused(String packageName) {
    RunException told = assertThrows(RunException.class, () -> PluginName.of("x", packageName));
    assertTrue(told.getMessage().contains("--package"), told.getMessage());
  }
}
