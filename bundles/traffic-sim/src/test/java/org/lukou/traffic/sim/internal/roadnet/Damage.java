package org.lukou.traffic.sim.internal.roadnet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can happen to one member of an object, or to one element of an array. */
@FunctionalInterface
interface Damage {
  /** Values that are wrong nearly everywhere; characters stand for bytes. */
  List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "\"\"",
          "\"x\"",
          "\"NaN\"",
          "\"in\"",
          "\"out\"",
          "\"middle\"",
          "\"west\"",
          "\"nowhere\"",
          "\"bus\"",
          "-1",
          "0",
          "1",
          "7",
          "0.5",
          "-0.0",
          "1e400",
          "-1e400",
          "1e-400",
          "1e308",
          "-1e308",
          "1e-300",
          "2147483647",
          "2147483648",
          "-2147483648",
          "99999999999999999999",
          "01",
          "+1",
          ".5",
          "1.",
          "1e",
          "NaN",
          "-Infinity",
          "nul",
          "[]",
          "{}",
          "[[]]",
          "[null]",
          "[0]",
          "[\"in\", \"in\"]",
          "{\"x\": 0}",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\u0000\"",
          "\"\\n\"",
          "\"\\x\"",
          "\"\u0001\"",
          "\"\u00ff\"",
          "\"\u00c3(\"",
          "\"\u00ed\u00a0\u0080\"",
          "\u00ef\u00bb\u00bf0",
          "\"open",
          "'x'",
          "/* */ 0",
          "",
          ",",
          "]",
          "}");

  /** Values so long that they are tried alone. */
  List<String> LONG_VALUES =
      List.of(
          "[".repeat(100_000),
          "[".repeat(100_000) + "]".repeat(100_000),
          "{\"a\":".repeat(100_000),
          "\"" + "x".repeat(300_000) + "\"",
          "1".repeat(100_000),
          "1e" + "9".repeat(100_000),
          "{\"" + "n".repeat(100_000) + "\": 0}",
          "[" + "0,".repeat(50_000) + "0]");

  /**
   * Returns what stands in the place of the part: nothing, one or several members or elements.
   *
   * @param name the member's name, null for an element
   * @param value its value as text
   */
  List<String> apply(String name, String value);

  /** Returns the text of a member or an element. */
  static String part(String name, String value) {
    return name == null ? value : "\"" + name + "\": " + value;
  }

  /** Returns damages that can be combined, by name. */
  static Map<String, Damage> all() {
    Map<String, Damage> all = new LinkedHashMap<>();
    all.put("removed", (name, value) -> List.of());
    all.put("doubled", (name, value) -> List.of(part(name, value), part(name, value)));
    all.put("renamed", (name, value) -> List.of(part(name + "x", value)));
    all.put("followed by garbage", (name, value) -> List.of(part(name, value) + " 7"));
    for (String wrong : VALUES) {
      all.put("is " + wrong, replaced(wrong));
    }
    for (String wrong : List.of("null", "[]", "\"in\"", "0")) {
      all.put("before it " + wrong, (name, value) -> List.of(part(name, wrong), part(name, value)));
      all.put("after it " + wrong, (name, value) -> List.of(part(name, value), part(name, wrong)));
    }
    return all;
  }

  /** Returns the damage that puts another value in the place of the right one. */
  static Damage replaced(String wrong) {
    return (name, value) -> List.of(part(name, wrong));
  }
}
