/** Cabinets on the network: CoAP servers, who may do what there, and how much is answered whom. */
package org.lukou.roadside.sim.internal.server;
