package org.lukou.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, from a file that the build fills in. */
public final class Version implements IVersionProvider {

  private static final String FILE = "/org/lukou/cli/version.properties";

  /** Returns the version, for example 0.1.0-SNAPSHOT. */
  public static String current() {
    try (InputStream in = Version.class.getResourceAsStream(FILE)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new IllegalStateException("the build has lost " + FILE, e);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"lukou " + current()};
  }
}
