package org.lukou.benchmarks.control;

/** Finds what a result is to be compared with. */
final class Comparison {

  private final Setting setting;
  private final Published published = Published.read();
  private final References references = References.read();

  Comparison(Setting setting) {
    this.setting = setting;
  }

  Row row(Result result) {
    return Row.of(
        result, published.of(setting, result.cell()), references.of(setting, result.cell()));
  }

  Setting setting() {
    return setting;
  }

  Published published() {
    return published;
  }
}
