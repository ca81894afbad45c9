package dev.stageinspector.profiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one file into its sections. A line that makes no sense costs itself and
 * nothing else. Used once.
 *
 * <p>The indentation tells what belongs together, as it does for the AWS CLI: a line further in
 * than a key without a value belongs to that key's block.
 */
final class SectionParser {

  /** A section as it stands in one file. */
  record Found(SectionHeader header, Where where, Map<String, Setting> settings) {}

  private final Path file;
  private final Function<String, SectionHeader> headers;
  private final Consumer<Problem> problems;
  private final List<Found> sections = new ArrayList<>();
  private @Nullable Found section;
  private boolean strayText;
  private int line;
  private Block block = Block.NONE;

  /** The key that a line further in may belong to. */
  private record Block(String key, int indent, boolean open) {
    static final Block NONE = new Block("", Integer.MAX_VALUE, false);
  }

  SectionParser(Path file, Function<String, SectionHeader> headers, Consumer<Problem> problems) {
    this.file = file;
    this.headers = headers;
    this.problems = problems;
  }

  List<Found> parse(List<String> lines) {
    for (String text : lines) {
      line++;
      String stripped = text.strip();
      if (stripped.isEmpty() || stripped.charAt(0) == '#' || stripped.charAt(0) == ';') {
        continue;
      }
      if (stripped.charAt(0) == '[') {
        header(stripped);
      } else {
        setting(stripped, text.indexOf(stripped.charAt(0)));
      }
    }
    return sections;
  }

  private void header(String text) {
    if (isDamaged(text)) {
      problem("The name has bytes that are not UTF-8 text.");
    }
    int end = closingBracket(text);
    if (end < 0) {
      problem("The closing bracket is missing; the section is read as if it stood there.");
    } else if (!withoutComment(" " + text.substring(end + 1)).isEmpty()) {
      problem("The text after the closing bracket is ignored.");
    }
    String inner = end < 0 ? withoutComment(text.substring(1)) : text.substring(1, end).strip();
    SectionHeader header = headers.apply(inner);
    if (header.kind() == SectionHeader.Kind.LOST) {
      problem("The section has no name, so its lines are ignored.");
    }
    Found found = new Found(header, here(), new LinkedHashMap<>());
    sections.add(found);
    section = found;
    block = Block.NONE;
  }

  private void setting(String text, int indent) {
    Found into = section;
    if (into == null) {
      if (!strayText) {
        problem("Text before the first section is ignored.");
      }
      strayText = true;
      return;
    }
    int separator = separator(text);
    String key = text.substring(0, Math.max(0, separator)).strip().toLowerCase(Locale.ROOT);
    if (isDamaged(text)) {
      problem("The line has bytes that are not UTF-8 text, so it is ignored.");
    } else if (separator < 0) {
      problem("The line has no '=', so it is ignored.");
    } else if (!isKey(key)) {
      problem("What stands before the '=' is not the name of a setting; the line is ignored.");
    } else {
      put(into, key, indent, withoutComment(text.substring(separator + 1)));
    }
  }

  private void put(Found into, String key, int indent, String value) {
    boolean inside = indent > block.indent();
    if (inside && !block.open()) {
      problem(
          "The line is further in than the setting above it, which has a value already; it is read"
              + " as a setting of its own.");
    }
    boolean nested = inside && block.open();
    String path = nested ? block.key() + "." + key : key;
    if (!inside) {
      block = new Block(key, indent, value.isEmpty());
    }
    Setting before = into.settings().put(path, new Setting(value, here()));
    if (before != null) {
      problem(
          "The setting stands here a second time, after line "
              + before.where().line()
              + "; this one counts.");
    }
  }

  /** The first bracket outside quotes, or else the last of all; -1 without any. */
  private static int closingBracket(String text) {
    char open = 0;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open == 0 && c == ']') {
        return i;
      }
      if (open == 0 && (c == '"' || c == '\'')) {
        open = c;
      } else if (c == open) {
        open = 0;
      }
    }
    return text.lastIndexOf(']');
  }

  /** An equals sign, or a colon where it comes first, as for the AWS CLI. */
  private static int separator(String text) {
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    return colon >= 0 && (equals < 0 || colon < equals) ? colon : equals;
  }

  private static boolean isKey(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '-' && c != '.') {
        return false;
      }
    }
    return !key.isEmpty() && Character.isLetter(key.charAt(0));
  }

  /** A comment within a line begins with a blank and a number sign or semicolon. */
  private static String withoutComment(String text) {
    if (text.indexOf('#') < 0 && text.indexOf(';') < 0) {
      return text.strip(); // nearly always; the loop is slow in a JVM that has just started
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '#' || c == ';') && Character.isWhitespace(text.charAt(i - 1))) {
        return text.substring(0, i).strip();
      }
    }
    return text.strip();
  }

  private static boolean isDamaged(String text) {
    return text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0;
  }

  private Where here() {
    return new Where(file, line);
  }

  private void problem(String reason) {
    problems.accept(new Problem(here(), reason));
  }
}
