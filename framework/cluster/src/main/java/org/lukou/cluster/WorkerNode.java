package org.lukou.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.ignite.Ignite;
import org.apache.ignite.Ignition;
import org.apache.ignite.lifecycle.LifecycleBean;
import org.apache.ignite.lifecycle.LifecycleEventType;
import org.apache.ignite.spi.collision.fifoqueue.FifoQueueCollisionSpi;
import org.lukou.race.RaceException;

/** A place in a cluster where cells are run, from {@link #join} until it is closed or cut off. */
public final class WorkerNode implements AutoCloseable {

  private static final long LOOK_MILLIS = 1_000;

  private final Ignite ignite;
  private final CountDownLatch ended;

  private WorkerNode(Ignite ignite, CountDownLatch ended) {
    this.ignite = ignite;
    this.ended = ended;
  }

  /**
   * Joins the workers that are there, or begins a cluster.
   *
   * @param address where
   * @param threads how many cells at a time, 1 or more
   * @param directory where small files are kept
   * @throws RaceException if the address cannot be had, or the cluster does not let it in
   */
  public static WorkerNode join(
      ClusterAddress address, int threads, CellWorker worker, Path directory) throws RaceException {
    CountDownLatch ended = new CountDownLatch(1);
    LifecycleBean watch =
        new LifecycleBean() {
          @Override
          public void onLifecycleEvent(LifecycleEventType event) {
            if (event == LifecycleEventType.AFTER_NODE_STOP) {
              ended.countDown();
            }
          }
        };
    Ignite ignite =
        NodeStart.at(
            address,
            directory,
            configuration ->
                configuration
                    .setUserAttributes(Worker.attributes(threads))
                    .setPublicThreadPoolSize(threads)
                    .setCollisionSpi(parallel(threads))
                    .setLifecycleBeans(watch));
    new NodeParts(worker, Map.of()).putOn(ignite);
    return new WorkerNode(ignite, ended);
  }

  private static FifoQueueCollisionSpi parallel(int threads) {
    FifoQueueCollisionSpi queue = new FifoQueueCollisionSpi();
    queue.setParallelJobsNumber(threads);
    return queue;
  }

  /** Returns what drivers call it. */
  public String name() {
    return Worker.of(ignite.cluster().localNode()).name();
  }

  /**
   * Returns when the node has left the cluster, or has stood still for so long that the others have
   * gone on without it. Ignite does not always notice the latter itself: a node that wakes up may
   * take the others for lost.
   *
   * @param milliClock the time of the clock on the wall, in milliseconds
   */
  public void awaitEnd(LongSupplier milliClock) throws InterruptedException {
    long before = milliClock.getAsLong();
    while (!ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      long now = milliClock.getAsLong();
      if (now - before > NodeConfiguration.SILENCE_MILLIS) {
        return;
      }
      before = now;
    }
  }

  /** Leaves the cluster; what runs is interrupted. */
  @Override
  public void close() {
    Ignition.stop(ignite.name(), true);
  }
}
