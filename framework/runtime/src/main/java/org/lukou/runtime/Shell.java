package org.lukou.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;

/** One Gogo session over streams, line by line. */
final class Shell {

  private static final String PROMPT = "lukou> ";

  private final BundleContext context;
  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;

  Shell(BundleContext context, InputStream in, PrintStream out, PrintStream err) {
    this.context = context;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Runs until the input ends or says {@code exit}. */
  void run(String scope, Object commands, List<String> functions) {
    ServiceRegistration<?> registration = register(scope, commands, functions);
    ServiceReference<CommandProcessor> reference =
        context.getServiceReference(CommandProcessor.class);
    try (CommandSession session = context.getService(reference).createSession(in, out, err)) {
      session.put("SCOPE", scope + ":felix:*");
      loop(session);
    } finally {
      context.ungetService(reference);
      registration.unregister();
      out.flush();
    }
  }

  private ServiceRegistration<?> register(String scope, Object commands, List<String> functions) {
    return context.registerService(
        Object.class,
        commands,
        FrameworkUtil.asDictionary(
            Map.of(
                CommandProcessor.COMMAND_SCOPE,
                scope,
                CommandProcessor.COMMAND_FUNCTION,
                functions.toArray(String[]::new))));
  }

  private void loop(CommandSession session) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
    boolean interactive = in == System.in && Terminal.present();
    String line = next(lines, interactive);
    while (line != null && !line.equals("exit") && !line.equals("quit")) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        execute(session, line);
      }
      line = next(lines, interactive);
    }
  }

  private String next(BufferedReader lines, boolean interactive) {
    if (interactive) {
      out.print(PROMPT);
    }
    out.flush();
    try {
      String line = lines.readLine();
      return line == null ? null : line.strip();
    } catch (IOException e) {
      err.println("The input cannot be read: " + e.getMessage());
      return null;
    }
  }

  private void execute(CommandSession session, String line) {
    try {
      Object result = session.execute(line);
      if (result != null) {
        out.println(session.format(result, Converter.INSPECT));
      }
    } catch (Exception e) {
      err.println(sentence(e));
    }
  }

  private static String sentence(Exception e) {
    if (e.getClass().getSimpleName().equals("CommandNotFoundException")) {
      return e.getMessage() + ". Type \"help\" for the commands.";
    }
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
