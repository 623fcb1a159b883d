package org.lukou.profiles;

import java.nio.file.Path;
import org.lukou.runtime.TestBundle;

/**
 * A world bundle as somebody outside would write it: the streets of the engine, but nobody tells
 * single vehicles in them, and there is no model to look ahead in.
 */
final class OutsideWorld {

  static final String NAME = "counted";

  private static final String BUNDLE = "com.example.counted";

  private OutsideWorld() {}

  static Path build(Path jar) throws Exception {
    return TestBundle.of(BUNDLE, "1.0.0")
        .source(
            BUNDLE,
            "Counted",
            """
            import org.lukou.api.control.*;
            import org.lukou.api.network.Network;
            import org.lukou.api.scenario.*;
            import org.lukou.api.world.*;
            import org.osgi.service.component.annotations.*;

            @Component
            @WorldName(world = "counted")
            public class Counted implements WorldFactory {
              @Reference(target = "(lukou.world=traffic-sim)")
              WorldFactory streets;

              @Override
              public World open(Scenario scenario) throws ScenarioException {
                World street = streets.open(scenario);
                return new World() {
                  @Override public Network network() { return street.network(); }
                  @Override public Actuator actuator() { return street.actuator(); }
                  @Override public void step() { street.step(); }
                  @Override public void detect(LaneStates lanes) { street.detect(lanes); }
                  @Override public WorldStatistics statistics() { return street.statistics(); }
                  @Override public java.util.List<String> warnings() {
                    return java.util.List.of("vehicles are counted only");
                  }
                  @Override public void close() { street.close(); }
                };
              }
            }
            """)
        .build(jar);
  }
}
