package org.lukou.output;

import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The attributes of SUMO's {@code <tripinfo>}, in SUMO's order and with its two decimals; -1 and
 * empty text stand where SUMO has them.
 */
final class TripInfo {

  private static final double NONE = -1;

  private final Trip trip;
  private final VehicleFollower follower;
  private final boolean entered;
  private final boolean arrived;

  TripInfo(Trip trip, VehicleFollower follower) {
    this.trip = trip;
    this.follower = follower;
    entered = trip.status() != Trip.Status.NEVER_ADMITTED;
    arrived = trip.status() == Trip.Status.ARRIVED;
  }

  void write(XMLStreamWriter xml) throws XMLStreamException {
    text(xml, "id", trip.vehicle().id());
    departure(xml);
    arrival(xml);
    number(xml, "duration", durationSeconds());
    number(xml, "routeLength", trip.drivenMetres());
    number(xml, "waitingTime", trip.waitingSeconds());
    text(xml, "waitingCount", String.valueOf(waitingCount()));
    number(xml, "stopTime", 0);
    number(xml, "timeLoss", lostSeconds());
    text(xml, "rerouteNo", "0");
    text(xml, "devices", "");
    text(xml, "vType", trip.vehicle().vehicleClass());
    number(xml, "speedFactor", 1);
    text(xml, "vaporized", arrived ? "" : "end");
  }

  private void departure(XMLStreamWriter xml) throws XMLStreamException {
    double delay = (entered ? trip.enteredSeconds() : now()) - trip.wantedSeconds();
    if (entered) {
      number(xml, "depart", trip.enteredSeconds());
    } else {
      text(xml, "depart", "-1");
    }
    text(xml, "departLane", lane(trip.firstLane()));
    number(xml, "departPos", entered ? 0 : NONE);
    number(xml, "departSpeed", known(trip.firstSpeedMps()));
    number(xml, "departDelay", delay);
  }

  private void arrival(XMLStreamWriter xml) throws XMLStreamException {
    int lane = arrived ? trip.lastLane() : -1;
    number(xml, "arrival", known(trip.arrivedSeconds()));
    text(xml, "arrivalLane", lane(lane));
    number(xml, "arrivalPos", lane < 0 ? NONE : follower.lanes().lengthMetres(lane));
    number(xml, "arrivalSpeed", arrived ? known(trip.speedMps()) : NONE);
  }

  private double durationSeconds() {
    return entered ? (arrived ? trip.arrivedSeconds() : now()) - trip.enteredSeconds() : 0;
  }

  private double lostSeconds() {
    double lost =
        arrived ? durationSeconds() - trip.vehicle().freeFlowSeconds() : trip.lostSeconds();
    return Math.max(0, lost);
  }

  /** SUMO counts a vehicle that begins standing as well. */
  private int waitingCount() {
    return trip.stops() + (trip.firstSpeedMps() < Trip.STANDING_MPS ? 1 : 0);
  }

  private double now() {
    return follower.nowSeconds();
  }

  private String lane(int lane) {
    return lane < 0 ? "" : follower.lanes().id(lane);
  }

  private static double known(double value) {
    return Double.isNaN(value) ? NONE : value;
  }

  private static void number(XMLStreamWriter xml, String name, double value)
      throws XMLStreamException {
    xml.writeAttribute(name, String.format(Locale.ROOT, "%.2f", value));
  }

  private static void text(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, XmlText.of(value));
  }
}
