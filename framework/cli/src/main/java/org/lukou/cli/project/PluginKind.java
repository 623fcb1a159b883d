package org.lukou.cli.project;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lukou.cli.run.RunException;
import org.lukou.runtime.profile.Suggestion;

/** What a plugin can be, and how a new one is tried. */
public enum PluginKind {
  /** An algorithm. */
  CONTROLLER(
      """
      lukou run hangzhou --bundle %1$s/target --controller %2$s
      lukou bench --bundle %1$s/target --against max-pressure
      lukou run hangzhou --deploy %1$s/target --controller %2$s --speed 10   (build again while it runs)
      """),
  /** A street. */
  WORLD("lukou run hangzhou --bundle %1$s/target --world %2$s"),
  /** A driver for devices. */
  DEVICE("lukou run hangzhou --bundle %1$s/target --driver %2$s --devices devices.json");

  private final String trials;

  PluginKind(String trials) {
    this.trials = trials;
  }

  /**
   * Returns the kind of a name.
   *
   * @throws RunException if there is none; the message lists those that there are
   */
  public static PluginKind of(String text) throws RunException {
    for (PluginKind kind : values()) {
      if (kind.word().equals(text)) {
        return kind;
      }
    }
    List<String> words = Stream.of(values()).map(PluginKind::word).toList();
    throw new RunException(
        "there is no kind of plugin \"%s\"; choose one of %s.%s"
            .formatted(text, String.join(", ", words), Suggestion.didYouMean(text, words)));
  }

  /** Returns its name on the command line and in the archetype. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns commands that try a new plugin, by its directory and name. */
  public List<String> trials(String directory, String plugin) {
    return trials.formatted(directory, plugin).lines().toList();
  }
}
