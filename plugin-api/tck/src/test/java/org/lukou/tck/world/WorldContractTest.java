package org.lukou.tck.world;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukou.api.control.Actuator;
import org.lukou.api.control.LaneStates;
import org.lukou.api.network.Network;
import org.lukou.api.scenario.Event;
import org.lukou.api.scenario.ScenarioException;
import org.lukou.api.signal.MovementSet;
import org.lukou.api.world.Checkpoint;
import org.lukou.api.world.VehicleListener;
import org.lukou.api.world.VehicleState;
import org.lukou.api.world.World;
import org.lukou.api.world.WorldFactory;
import org.opentest4j.TestAbortedException;

/** Every rule finds the world that breaks it. */
class WorldContractTest {

  @TempDir private Path directory;

  /** A rule of the contract. */
  @FunctionalInterface
  private interface Rule {
    void hold(WorldContract contract) throws Exception;
  }

  @Test
  void findsWhoIsThereBeforeTheFirstStep() {
    assertBroken(
        () -> {
          RoadWorld world = new RoadWorld();
          world.come();
          return world;
        },
        WorldContract::opensAtTimeZeroWithNobodyOnItsLanes,
        "begins empty");
  }

  @Test
  void findsANetworkThatIsMadeAnew() {
    assertBroken(
        () ->
            new RoadWorld() {
              @Override
              public Network network() {
                Network old = super.network();
                return new Network(
                    old.name(), old.junctions(), old.roads(), old.lanes(), old.detectors());
              }
            },
        WorldContract::itsNetworkIsDenselyNumberedAndStaysTheSame,
        "one object");
  }

  @Test
  void findsChance() {
    assertBroken(
        () ->
            new RoadWorld() {
              @Override
              boolean mayGo() {
                return super.mayGo() && System.nanoTime() % 7 != 0;
              }
            },
        WorldContract::theSameScenarioGivesTheSameStepsAgain,
        "decides everything");
  }

  @Test
  void findsAWorldInWhichNothingHappens() {
    assertBroken(
        () ->
            new RoadWorld() {
              @Override
              void come() {}
            },
        WorldContract::theSameScenarioGivesTheSameStepsAgain,
        "nothing happens");
  }

  @Test
  void findsThreadsThatDecide() {
    assertBroken(
        scenario ->
            new RoadWorld() {
              @Override
              boolean mayGo() {
                return super.mayGo() && steps % scenario.threads() == 0;
              }
            },
        WorldContract::moreThreadsGiveTheSameSteps,
        "number of threads");
  }

  @Test
  void findsStateThatWorldsShare() {
    AtomicInteger shared = new AtomicInteger();
    assertBroken(
        () ->
            new RoadWorld() {
              @Override
              boolean mayGo() {
                boolean turn = shared.incrementAndGet() % 4 == 0;
                return super.mayGo() && turn;
              }
            },
        WorldContract::worldsOfOneFactoryDoNotDisturbEachOther,
        "share no state");
  }

  @Test
  void findsVehiclesThatAreLost() {
    assertBroken(
        () ->
            new RoadWorld() {
              @Override
              public void step() {
                super.step();
                if (steps == 50) {
                  queue.clear();
                }
              }
            },
        WorldContract::everyVehicleCreatedRunsWaitsOrHasFinished,
        "No vehicle is lost");
  }

  @Test
  void findsDetectorsThatSeeTooMany() {
    assertBroken(
        () -> seeing((world, lanes) -> lanes.setVehicles(0, world.queue.size() + 1)),
        WorldContract::itsDetectorsSeeThoseOnTheLanes,
        "Only who runs");
    assertBroken(
        () -> seeing((world, lanes) -> lanes.setQueue(0, world.queue.size() + 1)),
        WorldContract::itsDetectorsSeeThoseOnTheLanes,
        "Who queues");
    assertBroken(
        () -> seeing((world, lanes) -> lanes.setValidUntil(0, 3)),
        WorldContract::itsDetectorsSeeThoseOnTheLanes,
        "valid");
  }

  /** What a detector says beside what it should. */
  @FunctionalInterface
  private interface Lie {
    void tell(RoadWorld world, LaneStates lanes);
  }

  private static World seeing(Lie lie) {
    return new RoadWorld() {
      @Override
      public void detect(LaneStates lanes) {
        super.detect(lanes);
        lie.tell(this, lanes);
      }
    };
  }

  @Test
  void findsWhoPassesRed() {
    assertBroken(
        () ->
            new RoadWorld() {
              @Override
              boolean mayGo() {
                return true;
              }
            },
        WorldContract::nobodyPassesARedSignal,
        "nobody arrives");
  }

  @Test
  void findsCommandsThatComeLate() {
    assertBroken(
        () ->
            new RoadWorld() {
              private MovementSet late = MovementSet.EMPTY;

              @Override
              public Actuator actuator() {
                Actuator now = super.actuator();
                return command -> {
                  late = green(0);
                  now.apply(command);
                };
              }

              @Override
              public MovementSet green(int junction) {
                return steps % 2 == 0 ? late : super.green(junction);
              }
            },
        WorldContract::aCommandIsEffectiveFromTheNextStep,
        "After a command and a step");
  }

  @Test
  void findsWhoStaysAtGreen() {
    assertBroken(
        () ->
            new RoadWorld() {
              @Override
              boolean mayGo() {
                return false;
              }
            },
        WorldContract::greenForWhoWaitsLetsThemGo,
        "nobody arrived");
  }

  @Test
  void findsListenersThatAreToldTooLittle() {
    assertBroken(
        () ->
            new RoadWorld() {
              @Override
              public void step() {
                super.step();
                if (steps == 4) {
                  created++;
                  queue.add(created - 1);
                }
              }
            },
        WorldContract::tellsListenersOfEveryVehicle,
        "");
  }

  @Test
  void findsVehiclesThatAreShownTwice() {
    assertBroken(
        () ->
            new RoadWorld() {
              @Override
              public void forEachVehicle(Consumer<VehicleState> visitor) {
                queue.forEach(vehicle -> visitor.accept(null));
                visitor.accept(null);
              }
            },
        WorldContract::showsEveryRunningVehicleIfItShowsAny,
        "shown once");
  }

  @Test
  void findsFilesThatAreNotRead() {
    assertBroken(
        () -> new RoadWorld(), WorldContract::refusesAFileThatIsNotThereByItsName, "is refused");
    assertBroken(
        () -> new RoadWorld(), WorldContract::refusesAFileThatItCannotReadByItsName, "is refused");
  }

  @Test
  void findsARefusalThatDoesNotNameTheFile() {
    WorldFactory shy =
        scenario -> {
          if (!Files.exists(scenario.network())) {
            throw new ScenarioException("a file is missing");
          }
          return new RoadWorld();
        };
    assertBroken(shy, WorldContract::refusesAFileThatIsNotThereByItsName, "names the file");
  }

  @Test
  void findsAnEventThatIsTakenForWhatIsNotThere() {
    assertBroken(
        () ->
            new RoadWorld() {
              @Override
              public void begin(Event event) {}
            },
        WorldContract::anEventThatIsRefusedChangesNothing,
        "What is not there");
  }

  @Test
  void findsAnEventThatIsTakenAndForgotten() {
    assertBroken(
        () ->
            new RoadWorld() {
              @Override
              public void begin(Event event) {}
            },
        WorldContract::anEventIsRefusedOrHonoured,
        "honours it");
  }

  @Test
  void findsACheckpointThatForgets() {
    assertBroken(
        () ->
            new RoadWorld() {
              @Override
              public Optional<Checkpoint> checkpoint() {
                Checkpoint whole = super.checkpoint().orElseThrow();
                return Optional.of(
                    new Checkpoint() {
                      @Override
                      public void save() {
                        whole.save();
                      }

                      @Override
                      public void restore() {
                        int kept = finished;
                        whole.restore();
                        finished = kept;
                      }
                    });
              }
            },
        WorldContract::aCheckpointGivesTheSameStepsAgain,
        "brings back the state");
  }

  @Test
  void findsAThreadThatGoesOn() {
    CountDownLatch end = new CountDownLatch(1);
    Thread stubborn = new Thread(() -> await(end), "stubborn");
    try {
      assertBroken(
          () -> {
            stubborn.start();
            return new RoadWorld();
          },
          WorldContract::closingEndsItsThreads,
          "stubborn");
    } finally {
      end.countDown();
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void skipsWhatAWorldMayLeaveOut() {
    WorldFactory silent =
        scenario ->
            new RoadWorld() {
              @Override
              public void listen(VehicleListener listener) {}
            };
    assertThrows(TestAbortedException.class, () -> contract(silent).tellsListenersOfEveryVehicle());
  }

  private void assertBroken(Supplier<World> world, Rule rule, String told) {
    assertBroken(scenario -> world.get(), rule, told);
  }

  private void assertBroken(WorldFactory factory, Rule rule, String told) {
    WorldContract contract = contract(factory);
    AssertionError failure = assertThrows(AssertionError.class, () -> rule.hold(contract));
    assertTrue(failure.getMessage().contains(told), failure.getMessage());
  }

  private WorldContract contract(WorldFactory factory) {
    WorldContract contract =
        new WorldContract() {
          @Override
          protected WorldFactory factory() {
            return factory;
          }
        };
    contract.directory = directory;
    contract.patience = Duration.ofMillis(100);
    return contract;
  }
}
