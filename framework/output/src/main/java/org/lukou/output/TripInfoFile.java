package org.lukou.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lukou.api.world.World;

/**
 * One XML element a vehicle, as SUMO writes it with {@code --tripinfo-output}, {@code
 * --tripinfo-output.write-unfinished} and {@code --tripinfo-output.write-undeparted} (SUMO's user
 * documentation, Simulation/Output/TripInfo; compared with SUMO 1.28). Vehicles stand in the order
 * of their arrival, then those under way or never admitted in the order of their creation.
 */
public final class TripInfoFile implements RunOutput {

  private final PartFile file;
  private final VehicleFollower follower;
  private final List<Trip> arrived = new ArrayList<>();
  private XMLStreamWriter xml;

  /**
   * Begins the file.
   *
   * @param file where it will appear; a file that is there is replaced
   * @param world the world before its first step
   * @param origin where the result comes from, told in a comment at the top
   * @throws IOException if the file cannot be written
   * @throws IllegalArgumentException if the world has already created vehicles
   */
  public TripInfoFile(Path file, World world, Origin origin) throws IOException {
    follower = new VehicleFollower(world, arrived::add);
    this.file = PartFile.beside(file);
    write(() -> head(origin));
  }

  private void head(Origin origin) throws XMLStreamException {
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeComment(XmlText.comment(" " + words(origin) + " "));
    xml.writeCharacters("\n");
    xml.writeStartElement("tripinfos");
  }

  private static String words(Origin origin) {
    return "written by Lukou; run: %s; mode: %s; controller: %s; seed: %d; step: %s s"
        .formatted(
            origin.run(),
            origin.mode(),
            origin.controller(),
            origin.seed(),
            Decimals.of(origin.stepSeconds(), 7));
  }

  @Override
  public void stepped(double timeSeconds) throws IOException {
    follower.stepped(timeSeconds);
    write(() -> write(arrived));
    arrived.forEach(follower::forget);
    arrived.clear();
  }

  @Override
  public void complete() throws IOException {
    if (!file.isOpen()) {
      return;
    }
    write(
        () -> {
          write(follower.trips());
          xml.writeCharacters("\n");
          xml.writeEndDocument();
          xml.writeCharacters("\n");
          xml.close();
        });
    file.publish();
  }

  @Override
  public List<Path> parts() {
    return List.of(file.part());
  }

  @Override
  public void close() throws IOException {
    if (file.isOpen()) {
      write(xml::flush);
      file.keep();
    }
  }

  private void write(List<Trip> trips) throws XMLStreamException {
    for (Trip trip : trips) {
      xml.writeCharacters("\n    ");
      xml.writeEmptyElement("tripinfo");
      new TripInfo(trip, follower).write(xml);
    }
  }

  private interface Part {
    void write() throws XMLStreamException;
  }

  private void write(Part part) throws IOException {
    try {
      part.write();
    } catch (XMLStreamException e) {
      file.discard();
      throw e.getNestedException() instanceof IOException cause ? cause : file.cannotWrite(e);
    }
  }
}
