package dev.stageinspector.aws.profiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one file into its sections, as Python's configparser does for the AWS CLI: a
 * comment has a line of its own, all that follows the {@code =} is the value, and a line that is
 * indented more than the setting above it belongs to that setting. It continues a command; no other
 * value goes on in a second line, so there it is dropped, except for keys, which would be cut
 * silently. A line that makes no sense, for which the AWS CLI gives up the whole file, costs itself
 * and nothing else. Used once.
 */
final class SectionParser {

  /** A section as written in one file. */
  record ParsedSection(
      SectionHeader header, FileLine where, Map<String, ProfileSetting> settings) {}

  private static final Pattern COMMENT = Pattern.compile("\\s[#;]");

  /**
   * What below a key's id is a setting of its own: the AWS CLI reads it as part of the id, and
   * signs nothing with that.
   */
  private static final Pattern BELOW_ID =
      Pattern.compile(
          "(?i)(aws_(secret_access_key|session_token|security_token)|region|output)\\s*[=:].*");

  private static final String COMMAND = "credential_process";

  private final Path file;
  private final Function<String, SectionHeader> headers;
  private final Consumer<Problem> problems;
  private final List<ParsedSection> sections = new ArrayList<>();
  private @Nullable ParsedSection section;
  private @Nullable Open open;
  private boolean strayText;
  private int line;
  private int emptyLines;

  /**
   * The setting whose value a deeper line continues.
   *
   * @param into the settings that it is one of
   * @param key its key
   * @param indent how far it is indented
   * @param block whether its value starts on the next line, and so is a block of settings
   */
  private record Open(Map<String, ProfileSetting> into, String key, int indent, boolean block) {

    boolean isContinuedBy(String text) {
      return !key.equals(StoredKeys.ACCESS_KEY) || !BELOW_ID.matcher(text).matches();
    }
  }

  SectionParser(Path file, Function<String, SectionHeader> headers, Consumer<Problem> problems) {
    this.file = file;
    this.headers = headers;
    this.problems = problems;
  }

  List<ParsedSection> parse(List<String> lines) {
    for (String text : lines) {
      line++;
      String stripped = LineText.stripped(text);
      if (stripped.isEmpty()) {
        emptyLines++;
      } else if (!LineText.startsComment(stripped)) {
        read(stripped, text.indexOf(stripped));
        emptyLines = 0;
      }
    }
    return sections;
  }

  private void read(String text, int indent) {
    Open above = open;
    if (above == null || indent <= above.indent()) {
      start(text, indent);
    } else if (above.isContinuedBy(text)) {
      continueValue(above, text);
    } else {
      problem(
          "The line is indented more than the setting above it, so the AWS CLI reads it as part of"
              + " that setting; here it is read on its own.");
      start(text, indent);
      open = above;
    }
  }

  private void start(String text, int indent) {
    open = null;
    if (text.charAt(0) == '[' && (text.indexOf(']') > 0 || LineText.separator(text) < 0)) {
      header(text);
    } else {
      setting(text, indent);
    }
  }

  private void header(String text) {
    if (LineText.isDamaged(text)) {
      problem("The name has bytes that are not UTF-8 text.");
    }
    int end = LineText.closingBracket(text);
    String after = LineText.stripped(text.substring(end + 1));
    if (end < 0) {
      problem("The closing bracket is missing; the section is read as if it were there.");
    } else if (!after.isEmpty() && !LineText.startsComment(after)) {
      problem("The text after the closing bracket is ignored.");
    }
    String inner = end < 0 ? COMMENT.split(text.substring(1), 2)[0] : text.substring(1, end);
    SectionHeader read = headers.apply(inner);
    SectionHeader header = end == text.lastIndexOf(']') ? read : read.passedOver();
    if (header.kind() == SectionHeader.Kind.LOST) {
      problem("The section has no name, so its lines are ignored.");
    }
    ParsedSection found = new ParsedSection(header, here(), new LinkedHashMap<>());
    sections.add(found);
    section = found;
  }

  private void setting(String text, int indent) {
    ParsedSection into = section;
    int separator = LineText.separator(text);
    if (into == null) {
      if (!strayText) {
        problem("Text before the first section is ignored.");
      }
      strayText = true;
    } else if (separator < 0) {
      problem("The line has no “=”, so it is ignored.");
    } else {
      String key = LineText.stripped(text.substring(0, separator)).toLowerCase(Locale.ROOT);
      String value = LineText.stripped(text.substring(separator + 1));
      boolean good = !LineText.isDamaged(text) && LineText.isKey(key);
      if (good) {
        put(into.settings(), key, value);
      } else {
        problem(
            LineText.isDamaged(text)
                ? "The line has bytes that are not UTF-8 text, so it is ignored."
                : "The text before the “=” is not the name of a setting; the line is ignored.");
      }
      // What continues an ignored line is ignored with it.
      open = new Open(good ? into.settings() : Map.of(), key, indent, value.isEmpty());
    }
  }

  private void continueValue(Open above, String text) {
    if (!above.into().containsKey(above.key())) {
      return;
    }
    int separator = LineText.separator(text);
    if (LineText.isDamaged(text)) {
      problem("The line has bytes that are not UTF-8 text, so it is ignored.");
    } else if (above.block() && separator <= 0) {
      problem("The line has no “=”, so it is ignored.");
    } else if (above.block()) {
      String key = LineText.stripped(text.substring(0, separator)).toLowerCase(Locale.ROOT);
      put(above.into(), above.key() + "." + key, LineText.stripped(text.substring(separator + 1)));
    } else if (above.key().equals(COMMAND)) {
      join(above, text);
    } else if (StoredKeys.NAMES.contains(above.key())) {
      problem(
          "The line is indented more than the setting above it, so it is read as part of that"
              + " setting.");
      join(above, text);
    } else {
      problem(
          "The line is ignored: it is indented more than the setting above it, so the AWS CLI reads"
              + " it as part of that setting.");
    }
  }

  private void join(Open above, String text) {
    String rest = "\n".repeat(1 + emptyLines) + text;
    above
        .into()
        .computeIfPresent(
            above.key(), (_, one) -> new ProfileSetting(one.value() + rest, one.where()));
  }

  private void put(Map<String, ProfileSetting> settings, String key, String value) {
    if (!key.equals(COMMAND) && COMMENT.matcher(value).find()) {
      problem("A comment needs a line of its own: everything after the “=” is the value.");
    }
    ProfileSetting before = settings.put(key, new ProfileSetting(value, here()));
    if (before != null) {
      problem(
          "The setting appears here a second time, after line "
              + before.where().line()
              + "; this one counts.");
    }
  }

  private FileLine here() {
    return new FileLine(file, line);
  }

  private void problem(String reason) {
    problems.accept(new Problem(here(), reason));
  }
}
