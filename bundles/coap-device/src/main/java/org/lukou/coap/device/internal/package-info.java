/** The driver for devices that speak CoAP: finds, observes and commands them. */
package org.lukou.coap.device.internal;
