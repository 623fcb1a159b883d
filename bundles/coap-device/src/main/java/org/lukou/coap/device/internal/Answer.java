package org.lukou.coap.device.internal;

import org.eclipse.californium.core.coap.Response;

/** What becomes of a request: exactly one of the two, on one of the client's threads. */
interface Answer {

  /** Nobody waits. */
  Answer IGNORED =
      new Answer() {
        @Override
        public void response(Response response) {}

        @Override
        public void failure(String reason) {}
      };

  void response(Response response);

  /** The request got no answer; {@code reason} says why. */
  void failure(String reason);
}
