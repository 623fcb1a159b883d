/** What goes over the wire between cabinets and the testbed: see docs/roadside.md. */
package org.lukou.coap.wire;
