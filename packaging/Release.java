import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Stops a build of packages whose maintainer or license is not what their formats take, or of a release that doesn't set
 * them. They are in PACKAGE_MAINTAINER and PACKAGE_LICENSE.
 *
 * <p>Usage: {@code java Release.java VERSION}
 */
final class Release {

  private static final String SET =
      "Set -Dpackage.maintainer=\"NAME <ADDRESS>\" and -Dpackage.license=EXPRESSION (SPDX, such as Apache-2.0)";
  private static final Pattern MAINTAINER = Pattern.compile("[^<>\"\\p{Cntrl}]+ <[^<>\"\\s@]+@[^<>\"\\s@]+>");
  private static final Pattern LICENSE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+() -]*");

  private Release() {}

  public static void main(String[] args) {
    Optional<String> wrong = wrong(args[0], System.getenv());
    wrong.ifPresent(System.err::println);
    System.exit(wrong.isPresent() ? 1 : 0);
  }

  private static Optional<String> wrong(String version, Map<String, String> environment) {
    String maintainer = environment.getOrDefault("PACKAGE_MAINTAINER", "");
    String license = environment.getOrDefault("PACKAGE_LICENSE", "");
    if (!MAINTAINER.matcher(maintainer).matches() || !LICENSE.matcher(license).matches()) {
      return Optional.of(SET + "; these can't be used: " + maintainer + ", " + license + ".");
    }
    boolean isUnset = maintainer.endsWith("@localhost>") || license.equals("LicenseRef-unset");
    if (!version.endsWith("-SNAPSHOT") && isUnset) {
      return Optional.of(SET + " for the release " + version + ".");
    }
    return Optional.empty();
  }
}
