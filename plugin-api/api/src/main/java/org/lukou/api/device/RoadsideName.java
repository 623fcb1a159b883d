package org.lukou.api.device;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Names the protocol of virtual roadside units: put it on the component that implements {@link
 * RoadsideFactory}. It becomes the service property {@code lukou.roadside} and a bundle capability
 * of the same name.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@ComponentPropertyType
@Capability(namespace = RoadsideName.NAMESPACE, attribute = "lukou.roadside=${#roadside}")
public @interface RoadsideName {

  /** The capability namespace and the service property. */
  String NAMESPACE = "lukou.roadside";

  /** Makes the service property's name {@code lukou.roadside}. */
  String PREFIX_ = "lukou.";

  /** Returns the name of the protocol, for example coap. */
  String roadside();
}
