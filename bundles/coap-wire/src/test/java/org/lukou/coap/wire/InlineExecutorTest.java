package org.lukou.coap.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.elements.util.SerialExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InlineExecutorTest {

  private final InlineExecutor executor =
      new InlineExecutor(Executors.newSingleThreadScheduledExecutor());

  @AfterEach
  void end() throws InterruptedException {
    executor.shutdownNow();
    assertTrue(executor.awaitTermination(60, TimeUnit.SECONDS));
  }

  private Thread threadOf(CompletableFuture<Thread> thread) {
    return thread.orTimeout(60, TimeUnit.SECONDS).join();
  }

  private CompletableFuture<Thread> run() {
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    executor.execute(() -> thread.complete(Thread.currentThread()));
    return thread;
  }

  @Test
  void whoHasTimeRunsItsTasksItself() {
    List<CompletableFuture<Thread>> threads = new ArrayList<>();
    executor.inline(() -> threads.add(run()));
    assertTrue(threads.get(0).isDone());
    assertSame(Thread.currentThread(), threadOf(threads.get(0)));
  }

  @Test
  void everybodyElseDoesNot() {
    assertNotSame(Thread.currentThread(), threadOf(run()));
    executor.inline(
        () -> {
          Thread other = CompletableFuture.supplyAsync(() -> threadOf(run())).join();
          assertNotSame(Thread.currentThread(), other);
        });
  }

  @Test
  void itEndsWithTheWorkAlsoIfThatFails() {
    assertThrows(
        IllegalStateException.class,
        () ->
            executor.inline(
                () -> {
                  throw new IllegalStateException("on purpose");
                }));
    assertNotSame(Thread.currentThread(), threadOf(run()));
  }

  @Test
  void tasksOfOneExchangeStayInOrder() {
    List<Integer> order = new ArrayList<>();
    SerialExecutor exchange = new SerialExecutor(executor);
    executor.inline(
        () ->
            exchange.execute(
                () -> {
                  exchange.execute(() -> order.add(2));
                  assertFalse(order.contains(2));
                  order.add(1);
                }));
    assertEquals(List.of(1, 2), order);
  }
}
