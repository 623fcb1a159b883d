package org.lukou.runtime.profile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lukou.api.index.Place;
import org.lukou.api.network.Zone;

/**
 * One city's testbed, as its profile file describes it: which bundles, which scenario, which
 * control.
 *
 * @param file the file it was read from, absolute
 * @param name the name a user types, for example {@code hangzhou}
 * @param description one sentence for a list of profiles, empty if there is none
 * @param bundles the bundles to start; no {@code group:artifact} twice
 * @param configurations properties by persistent identity ({@code pid} or {@code factoryPid~name})
 * @param scenario what happens in the world
 * @param control which algorithm
 * @param timing the rules of the signals
 * @param zones parts of the city for which results are told apart; no junction in two
 * @param place where on Earth the network's point (0, 0) is; unknown if it does not say
 * @param retention how long the index keeps what a run saw and did; empty for ever
 * @param provenance where the data came from, by subject
 * @param digest SHA-256 of the file's bytes, in lower-case hexadecimal
 */
public record Profile(
    Path file,
    String name,
    String description,
    List<ArtifactId> bundles,
    Map<String, Map<String, Object>> configurations,
    ScenarioSettings scenario,
    ControlSettings control,
    TimingSettings timing,
    List<Zone> zones,
    Place place,
    Optional<Duration> retention,
    Map<String, String> provenance,
    String digest) {

  /** Copies the collections and keeps their order. */
  public Profile {
    bundles = List.copyOf(bundles);
    configurations = Collections.unmodifiableMap(new LinkedHashMap<>(configurations));
    zones = List.copyOf(zones);
    provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
  }
}
