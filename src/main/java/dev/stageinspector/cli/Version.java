package dev.stageinspector.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which version this is; the build writes it down. */
public final class Version {

  private Version() {}

  public static String number() {
    try (InputStream in =
        Objects.requireNonNull(
            Version.class.getResourceAsStream("/dev/stageinspector/version.properties"))) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
