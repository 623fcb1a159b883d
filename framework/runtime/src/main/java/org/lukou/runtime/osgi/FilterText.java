package org.lukou.runtime.osgi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The filter of a requirement, taken apart for a reader. */
record FilterText(String filter) {

  /** Returns the value an attribute must equal, or the whole filter if it does not say. */
  String value(String attribute) {
    Matcher matcher =
        Pattern.compile("\\(" + Pattern.quote(attribute) + "=([^()]*)\\)").matcher(filter);
    return matcher.find() ? matcher.group(1) : filter;
  }

  /** Returns {@code " version [1.0,2.0)"}, or nothing if any version will do. */
  String versions(String attribute) {
    String least = bound("(?<!!)\\(" + Pattern.quote(attribute) + ">=([^()]*)\\)");
    String below = bound("\\(!\\(" + Pattern.quote(attribute) + ">=([^()]*)\\)\\)");
    if (least.isEmpty() && below.isEmpty()) {
      return "";
    }
    return below.isEmpty()
        ? " version " + least + " or newer"
        : " version [" + least + "," + below + ")";
  }

  private String bound(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(filter);
    return matcher.find() ? matcher.group(1) : "";
  }
}
