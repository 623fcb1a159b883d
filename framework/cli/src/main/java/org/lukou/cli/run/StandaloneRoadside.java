package org.lukou.cli.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.lukou.api.device.Credential;
import org.lukou.api.device.DeviceAddress;
import org.lukou.api.device.DeviceException;
import org.lukou.api.device.Imperfections;
import org.lukou.api.device.Roadside;
import org.lukou.api.device.RoadsideSetup;
import org.lukou.api.device.RoadsideSetup.Access;
import org.lukou.devices.AccessFile;
import org.lukou.devices.DeviceList;
import org.lukou.runtime.profile.ProfileException;

/**
 * Virtual roadside units in a process of their own, in real time.
 *
 * @param protocol that they speak
 * @param host the address that they listen on
 * @param firstPort the first cabinet's port, 0 for any
 * @param accessFile who may do what; null for one new identity that may do everything
 * @param listFile where the list of devices is written for whoever drives them; null for nowhere
 * @param imperfections how the detectors err
 */
public record StandaloneRoadside(
    String protocol,
    String host,
    int firstPort,
    Path accessFile,
    Path listFile,
    Imperfections imperfections) {

  private static final int STOP_SECONDS = 10;

  /** Runs to the end of the scenario, or until the process is told to end. */
  public void run(StreetStart start, RunSpec spec, Progress progress)
      throws RunException, ProfileException {
    Thread stepper = Thread.currentThread();
    CountDownLatch over = new CountDownLatch(1);
    Stop stop = new Stop(stepper, over);
    Runtime.getRuntime().addShutdownHook(stop);
    try (Roadside roadside = open(start, spec, progress)) {
      Pace pace = new Pace(1);
      for (int step = 1; step <= spec.scenario().steps() && !stop.asked; step++) {
        roadside.step();
        pace.await(step * spec.scenario().stepSeconds(), () -> stop.asked);
      }
    } catch (DeviceException | IOException e) {
      throw new RunException(e.getMessage(), e);
    } finally {
      over.countDown();
    }
  }

  private Roadside open(StreetStart start, RunSpec spec, Progress progress)
      throws DeviceException, ProfileException, IOException {
    Credential.SharedKey key = CityDevices.randomKey("testbed");
    Access access = accessFile == null ? AccessFile.only(key) : AccessFile.read(accessFile);
    Roadside roadside =
        start
            .testbed()
            .roadside(protocol)
            .open(
                new RoadsideSetup(
                    start.street(),
                    spec.scenario().stepSeconds(),
                    System.currentTimeMillis() / 1e3,
                    host,
                    firstPort,
                    access,
                    imperfections));
    List<URI> devices = roadside.devices().stream().map(DeviceAddress::uri).toList();
    progress.say("%d cabinets are up, the first at %s".formatted(devices.size(), devices.get(0)));
    if (listFile != null) {
      DeviceList.write(listFile, devices, accessFile == null ? Optional.of(key) : Optional.empty());
      progress.say("drive them with: lukou run PROFILE --devices " + listFile);
    }
    return roadside;
  }

  /** Lets the street end in order when the process is told to. */
  private static final class Stop extends Thread {
    private final Thread stepper;
    private final CountDownLatch over;
    private volatile boolean asked;

    Stop(Thread stepper, CountDownLatch over) {
      super("lukou-roadside-stop");
      this.stepper = stepper;
      this.over = over;
    }

    @Override
    public void run() {
      asked = true;
      LockSupport.unpark(stepper);
      try {
        over.await(STOP_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
