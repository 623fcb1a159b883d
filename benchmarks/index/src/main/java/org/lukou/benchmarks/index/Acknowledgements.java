package org.lukou.benchmarks.index;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.lukou.api.index.Batch;
import org.lukou.api.index.Index;
import org.lukou.api.index.Place;
import org.lukou.api.index.Samples;
import org.lukou.api.index.Series;
import org.lukou.index.lucene.internal.LuceneIndexFactory;

/**
 * How long it takes until a batch is acknowledged while 50,000 detectors send a value a second
 * each, a thousand a batch. A batch's time begins when it is due, whether or not the one before is
 * late.
 */
final class Acknowledgements {

  private static final int BATCHES_A_SECOND = 50;
  private static final int POINTS_A_BATCH = 1_000;
  private static final int WARM_UP_SECONDS = 3;

  private final Series[] series = new Series[BATCHES_A_SECOND * POINTS_A_BATCH];

  /** The result; fsyncs are all of the process, Lucene's too. */
  record Result(double medianMillis, double p95Millis, double fsyncsEach, double cpuMicrosAPoint) {}

  private Acknowledgements() {
    Arrays.setAll(
        series, i -> new Series("", "detector " + i, "count", "j" + i / 10, Place.UNKNOWN));
  }

  static Result measure(int seconds) throws Exception {
    return new Acknowledgements().run(seconds);
  }

  private Result run(int seconds) throws Exception {
    Path directory = Files.createTempDirectory("lukou-index-acks");
    Path events = directory.resolve("fsyncs.jfr");
    try (Index index = new LuceneIndexFactory().open(directory.resolve("index"));
        Recording recording = new Recording()) {
      recording.enable("jdk.FileForce").withoutThreshold();
      send(index, 0, WARM_UP_SECONDS);
      recording.start();
      long cpuBefore = Cpu.nanos();
      double[] millis = send(index, WARM_UP_SECONDS, seconds);
      double cpu = (Cpu.nanos() - cpuBefore) / 1e3 / millis.length / POINTS_A_BATCH;
      recording.stop();
      recording.dump(events);
      double fsyncs = RecordingFile.readAllEvents(events).size() / (double) millis.length;
      Arrays.sort(millis);
      return new Result(millis[millis.length / 2], millis[millis.length * 95 / 100], fsyncs, cpu);
    } finally {
      Race.delete(directory);
    }
  }

  private double[] send(Index index, int fromSecond, int seconds) throws Exception {
    double[] millis = new double[seconds * BATCHES_A_SECOND];
    List<CompletableFuture<Void>> all = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < millis.length; i++) {
      long due = begin + i * 1_000_000_000L / BATCHES_A_SECOND;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      int sent = i;
      all.add(
          index
              .append(batch(fromSecond * BATCHES_A_SECOND + i))
              .thenRun(() -> millis[sent] = (System.nanoTime() - due) / 1e6));
    }
    for (CompletableFuture<Void> one : all) {
      Void unused = one.get();
    }
    return millis;
  }

  private Batch batch(int number) {
    int first = number % BATCHES_A_SECOND * POINTS_A_BATCH;
    long time = Workload.timeMillis(0) + number * 1_000L / BATCHES_A_SECOND;
    List<Samples> samples = new ArrayList<>();
    for (int i = first; i < first + POINTS_A_BATCH; i++) {
      samples.add(new Samples(series[i]).add(time, Workload.value(i, number)));
    }
    return new Batch("detectors", number, samples, List.of());
  }
}
