package org.lukou.tck.control;

import java.util.Comparator;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lukou.api.control.Controller;
import org.lukou.api.control.ControllerFactory;
import org.lukou.api.control.JunctionSetup;

/** An algorithm that keeps to all rules although it draws, remembers and has a setting. */
class LongestQueueTest extends ControllerContract {

  @Override
  protected ControllerFactory factory() {
    return LongestQueueTest::controller;
  }

  @Override
  protected Map<String, String> settings() {
    return Map.of("whim", "0.2");
  }

  private static Controller controller(JunctionSetup setup) {
    SplittableRandom random = new SplittableRandom(setup.seed());
    double whim = setup.parameters().number("whim", 0, 0, 1);
    return view ->
        random.nextDouble() < whim
            ? setup.phases().get(random.nextInt(setup.phases().size()))
            : setup.phases().stream()
                .max(
                    Comparator.comparingInt(
                        phase -> IntStream.of(setup.lanesOf(phase)).map(view::queue).sum()))
                .orElseThrow();
  }
}
