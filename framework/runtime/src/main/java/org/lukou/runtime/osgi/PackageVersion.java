package org.lukou.runtime.osgi;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * The version in a compiled {@code package-info}: for classes that come from a directory instead of
 * a jar with a manifest.
 */
final class PackageVersion {

  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?");
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;

  private PackageVersion() {}

  /** Returns the only text of the class file that looks like a version, or {@code 0.0.0}. */
  static String read(InputStream classFile) throws IOException {
    DataInputStream in = new DataInputStream(classFile);
    in.skipNBytes(8);
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      if (tag == UTF8) {
        String text = in.readUTF();
        if (VERSION.matcher(text).matches()) {
          return text;
        }
      } else {
        in.skipNBytes(size(tag));
        i += tag == LONG || tag == DOUBLE ? 1 : 0;
      }
    }
    return "0.0.0";
  }

  private static int size(int tag) {
    return switch (tag) {
      case 7, 8, 16, 19, 20 -> 2;
      case 15 -> 3;
      case LONG, DOUBLE -> 8;
      default -> 4;
    };
  }
}
