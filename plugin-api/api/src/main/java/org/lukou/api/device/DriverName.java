package org.lukou.api.device;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Names the protocol of a driver: put it on the component that implements {@link
 * DeviceDriverFactory}. It becomes the service property {@code lukou.driver} and a bundle
 * capability of the same name.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@ComponentPropertyType
@Capability(namespace = DriverName.NAMESPACE, attribute = "lukou.driver=${#driver}")
public @interface DriverName {

  /** The capability namespace and the service property. */
  String NAMESPACE = "lukou.driver";

  /** Makes the service property's name {@code lukou.driver}. */
  String PREFIX_ = "lukou.";

  /** Returns the name of the protocol, for example coap. */
  String driver();
}
