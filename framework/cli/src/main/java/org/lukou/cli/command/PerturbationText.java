package org.lukou.cli.command;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.lukou.api.scenario.Perturbation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code departure=30,turning=0.1,drivers=0.05}; what is not named stays as it is. */
final class PerturbationText implements ITypeConverter<Perturbation> {

  static final String FORM = "departure=S,turning=SHARE,drivers=SPREAD";
  static final String USUAL = "usual";
  private static final String OFF = "off";

  @Override
  public Perturbation convert(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case USUAL -> Perturbation.USUAL;
      case OFF -> Perturbation.NONE;
      default -> parts(text);
    };
  }

  private static Perturbation parts(String text) {
    double departure = 0;
    double turning = 0;
    double drivers = 0;
    Set<String> named = new HashSet<>();
    for (String part : text.split(",", -1)) {
      String[] pair = part.split("=", 2);
      if (pair.length < 2) {
        throw wrong(text);
      }
      double value = number(pair[1], text);
      if (!named.add(pair[0])) {
        throw new TypeConversionException(
            "\"%s\" names %s twice; once is enough".formatted(text, pair[0]));
      }
      switch (pair[0]) {
        case "departure" -> departure = value;
        case "turning" -> turning = value;
        case "drivers" -> drivers = value;
        default -> throw wrong(text);
      }
    }
    try {
      return new Perturbation(departure, turning, drivers);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static double number(String value, String text) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw wrong(text);
    }
  }

  private static TypeConversionException wrong(String text) {
    return new TypeConversionException(
        "\"%s\" is not like departure=30,turning=0.1,drivers=0.05; a PROFILE goes before --perturb"
            .formatted(text));
  }
}
