package dev.stageinspector.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the prompt of cmd.exe and then a program of Microsoft C read a line: variables first, then
 * carets and quotation marks, then the argument rules of "Parsing C command-line arguments".
 */
final class CmdModel {

  private static final Map<String, String> VARIABLES = Map.of("PATH", "C:\\Windows", "A", "x");
  private static final Pattern VARIABLE = Pattern.compile("%([^%:]+)(:[^%]*)?%");

  private CmdModel() {}

  static List<String> arguments(String line) {
    return words(withoutCarets(expanded(line)));
  }

  /** At the prompt a variable that is not set stays as it is written. */
  private static String expanded(String line) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = VARIABLE.matcher(line);
    int at = 0;
    while (matcher.find(at)) {
      String value = VARIABLES.get(matcher.group(1));
      out.append(line, at, matcher.start());
      if (value == null) {
        out.append('%');
        at = matcher.start() + 1;
      } else {
        out.append(value);
        at = matcher.end();
      }
    }
    return out.append(line.substring(at)).toString();
  }

  private static String withoutCarets(String line) {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char character = line.charAt(at);
      if (character == '^' && !quoted) {
        at++;
        out.append(line.charAt(at));
      } else if (character == '"') {
        quoted = !quoted;
        out.append(character);
      } else if (!quoted && "&|<>()\r\n".indexOf(character) >= 0) {
        throw new AssertionError("means something to cmd: " + character);
      } else {
        out.append(character);
      }
    }
    if (quoted) {
      throw new AssertionError("a quotation does not end for cmd");
    }
    return out.toString();
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    boolean quoted = false;
    int at = 0;
    while (at < line.length()) {
      char character = line.charAt(at);
      if ((character == ' ' || character == '\t') && !quoted) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
        at++;
        continue;
      }
      inWord = true;
      int backslashes = 0;
      while (at < line.length() && line.charAt(at) == '\\') {
        backslashes++;
        at++;
      }
      boolean quote = at < line.length() && line.charAt(at) == '"';
      word.repeat('\\', quote ? backslashes / 2 : backslashes);
      if (quote && backslashes % 2 == 1) {
        word.append('"');
        at++;
      } else if (quote && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
        word.append('"');
        at += 2;
      } else if (quote) {
        quoted = !quoted;
        at++;
      } else if (backslashes == 0) {
        word.append(character);
        at++;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }
}
