package ${package};

import org.lukou.api.world.WorldFactory;
import org.lukou.tck.world.WorldContract;

/** The contract of every world, on a small crossroads that it brings. */
class ${className}Test extends WorldContract {

  @Override
  protected WorldFactory factory() {
    return new ${className}();
  }
}
