package org.lukou.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lukou.api.network.Network;
import org.lukou.api.network.Zone;

/**
 * A network as GeoJSON (RFC 7946): a FeatureCollection of its junctions, roads, lanes and lane
 * links, in this order, with a bounding box. The network's metres are laid on the Earth by {@link
 * LocalProjection} and written with seven decimals, about a centimetre.
 */
public final class NetworkGeoJson {

  private static final GeoPoint NULL_ISLAND = new GeoPoint(0, 0);

  private NetworkGeoJson() {}

  /**
   * Writes a network into a file, which appears when it is complete.
   *
   * @param network the network
   * @param zones as below
   * @param origin as below
   * @param file where it will appear; a file that is there is replaced
   * @throws IOException if the file cannot be written
   * @throws IllegalArgumentException if the network reaches over a pole or the 180th meridian there
   */
  public static void write(Network network, List<Zone> zones, Optional<GeoPoint> origin, Path file)
      throws IOException {
    PartFile part = PartFile.beside(file);
    try (JsonGenerator json = new JsonFactory().createGenerator(part)) {
      write(network, zones, origin, json);
      json.flush();
      part.publish();
    } finally {
      part.discard();
    }
  }

  /**
   * Writes a network feature by feature, without a tree in memory. The stream stays open.
   *
   * @param network the network
   * @param zones parts of the city; a junction belongs to the first that names it
   * @param origin where on Earth the network's point (0, 0) is; if it is not known the network is
   *     laid around longitude 0, latitude 0, and the file says so
   * @param out where to
   * @throws IOException if the stream cannot be written
   * @throws IllegalArgumentException if the network reaches over a pole or the 180th meridian there
   */
  public static void write(
      Network network, List<Zone> zones, Optional<GeoPoint> origin, OutputStream out)
      throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      write(network, zones, origin, json);
    }
  }

  private static void write(
      Network network, List<Zone> zones, Optional<GeoPoint> origin, JsonGenerator json)
      throws IOException {
    GeoPoint place = origin.orElse(NULL_ISLAND);
    LocalProjection projection = new LocalProjection(place);
    LaneCourses courses = new LaneCourses(network);
    Bounds bounds = new Bounds(network, courses);
    check(bounds, projection);
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeStringField("network", network.name());
    place(json, place, origin.isPresent());
    GeoGeometry geometry = new GeoGeometry(json, projection);
    box(geometry, bounds);
    json.writeArrayFieldStart("features");
    new GeoFeatures(network, zones, courses, geometry).write();
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private static void check(Bounds bounds, LocalProjection projection) {
    if (!bounds.isEmpty()
        && (projection.longitude(bounds.southWest()) < -180
            || projection.longitude(bounds.northEast()) > 180
            || projection.latitude(bounds.southWest()) < -90
            || projection.latitude(bounds.northEast()) > 90)) {
      throw new IllegalArgumentException(
          "the network reaches over a pole or the 180th meridian around %s, %s; choose another origin"
              .formatted(projection.origin().longitude(), projection.origin().latitude()));
    }
  }

  /** A foreign member (RFC 7946, section 6.1): where the network's point (0, 0) has been laid. */
  private static void place(JsonGenerator json, GeoPoint place, boolean known) throws IOException {
    json.writeObjectFieldStart("origin");
    json.writeBooleanField("placeKnown", known);
    json.writeNumberField("longitude", place.longitude());
    json.writeNumberField("latitude", place.latitude());
    if (!known) {
      json.writeStringField(
          "remark",
          "The place of this network on Earth is not known. Shapes and lengths are right, the"
              + " place is not.");
    }
    json.writeEndObject();
  }

  private static void box(GeoGeometry geometry, Bounds bounds) throws IOException {
    if (bounds.isEmpty()) {
      return;
    }
    geometry.json().writeArrayFieldStart("bbox");
    geometry.coordinates(bounds.southWest());
    geometry.coordinates(bounds.northEast());
    geometry.json().writeEndArray();
  }
}
