package org.lukou.cli.project;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lukou.cli.run.RunException;

/** Writes the project of a new plugin. */
public final class NewProject {

  private NewProject() {}

  /**
   * Writes the files into a new directory; nothing that exists is touched.
   *
   * @return the files, in the order in which somebody would read them
   * @throws RunException if the directory exists or cannot be written, or the class would have the
   *     name of one that it uses
   */
  public static List<Path> write(PluginKind kind, PluginName name, Path directory)
      throws RunException {
    Map<String, String> files = Template.of(kind).fill(name);
    refuseTakenNames(name, files.values());
    List<Path> written = new ArrayList<>();
    try {
      Files.createDirectories(directory.toAbsolutePath().getParent());
      Files.createDirectory(directory);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = directory.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        written.add(Files.writeString(path, file.getValue()));
      }
    } catch (FileAlreadyExistsException e) {
      throw new RunException(
          "%s exists already and was left alone; choose another name, or another place with --dir"
              .formatted(directory),
          e);
    } catch (IOException e) {
      throw new RunException("%s cannot be written: %s".formatted(directory, e.getMessage()), e);
    }
    return written;
  }

  private static void refuseTakenNames(PluginName name, Iterable<String> texts)
      throws RunException {
    Pattern used = Pattern.compile("import [\\w.]+\\." + name.className() + ";");
    for (String text : texts) {
      if (used.matcher(text).find() || isInJavaLang(name.className())) {
        throw new RunException(
            "the class of \"%s\" would be called %s, as one that it uses; choose another name, for example my-%1$s"
                .formatted(name.name(), name.className()));
      }
    }
  }

  private static boolean isInJavaLang(String className) {
    try {
      Class.forName("java.lang." + className, false, null);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
