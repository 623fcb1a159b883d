package org.lukou.api.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Names a kind of world: put it on the component that implements {@link WorldFactory}. It becomes
 * the service property {@code lukou.world} and a bundle capability of the same name.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@ComponentPropertyType
@Capability(namespace = WorldName.NAMESPACE, attribute = "lukou.world=${#world}")
public @interface WorldName {

  /** The capability namespace and the service property. */
  String NAMESPACE = "lukou.world";

  /** Makes the service property's name {@code lukou.world}. */
  String PREFIX_ = "lukou.";

  /** Returns the name a profile uses, for example traffic-sim. */
  String world();
}
