package dev.stageinspector.ui;

import dev.stageinspector.property.SecretValues;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What helps to find a fault of the program: its version, the system, and the last lines of its
 * log. The log has no secrets, as far as the program knows them; what looks like one is cut out in
 * any case, because this text goes to others.
 */
final class ProblemReport {

  /** How many lines of the log are in it. */
  static final int LINES = 60;

  private static final String HIDDEN = "(hidden)";

  private static final Pattern HEADER =
      Pattern.compile("(?i)(authorization|x-amz-security-token|password|secret)\\s*[:=].*");

  /**
   * What may be a secret of a kind that nobody knows: long, with digits and with letters of both
   * cases.
   */
  private static final Pattern LONG =
      Pattern.compile(
          "(?<![\\w+/=-])(?=[\\w+/=-]*\\d)(?=[\\w+/=-]*[a-z])(?=[\\w+/=-]*[A-Z])[\\w+/=-]{36,}");

  private ProblemReport() {}

  /**
   * The report.
   *
   * @param log the last lines of the log
   */
  static String of(ProgramFacts program, List<String> log) {
    return String.join(
        "\n",
        "Stage Inspector " + program.version(),
        program.runtime(),
        program.system(),
        "",
        log.isEmpty() ? "The log is empty." : "The last lines of the log:",
        withoutSecrets(String.join("\n", log), program.home()),
        "");
  }

  static String withoutSecrets(String text, Path home) {
    // The root of the file system names nobody, and is part of every path.
    boolean names = home.isAbsolute() && home.getNameCount() > 0;
    String hidden = names ? text.replace(home.toString(), "~") : text;
    hidden = HEADER.matcher(hidden).replaceAll("$1: " + HIDDEN);
    return LONG.matcher(SecretValues.without(hidden)).replaceAll(HIDDEN);
  }
}
