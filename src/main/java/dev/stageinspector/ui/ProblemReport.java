package dev.stageinspector.ui;

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

  /** IDs of access keys, of which IAM has a list of prefixes. */
  private static final Pattern KEY_ID = Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{12,}");

  /** Participant tokens and other signed tokens: each part is base64 of a JSON object. */
  private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{6,}(?:\\.[\\w-]+)*");

  /** Stream keys of ingest configurations (rt_) and of low-latency channels (sk_). */
  private static final Pattern STREAM_KEY = Pattern.compile("\\b(?:rt|sk)_[\\w-]{8,}");

  private static final Pattern HEADER =
      Pattern.compile("(?i)(authorization|x-amz-security-token|password|secret)\\s*[:=].*");

  /** Keys and session tokens: long, with digits and with letters of both cases. */
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
    for (Pattern secret : List.of(KEY_ID, TOKEN, STREAM_KEY, LONG)) {
      hidden = secret.matcher(hidden).replaceAll(HIDDEN);
    }
    return hidden;
  }
}
