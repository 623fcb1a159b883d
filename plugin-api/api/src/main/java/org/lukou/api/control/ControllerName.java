package org.lukou.api.control;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Names an algorithm: put it on the component that implements {@link ControllerFactory} or {@link
 * NetworkControllerFactory}. It becomes the service property {@code lukou.controller} and a bundle
 * capability of the same name, so that a profile that asks for a missing algorithm fails before
 * anything starts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@ComponentPropertyType
@Capability(namespace = ControllerName.NAMESPACE, attribute = "lukou.controller=${#controller}")
public @interface ControllerName {

  /** The capability namespace and the service property. */
  String NAMESPACE = "lukou.controller";

  /** Makes the service property's name {@code lukou.controller}. */
  String PREFIX_ = "lukou.";

  /** Returns the name a user types, in lower case with hyphens, for example max-pressure. */
  String controller();
}
