package dev.stageinspector.broadcast;

import java.util.ArrayList;
import java.util.List;

/**
 * How PowerShell 7.3 reads the arguments of a native command, as about_Parsing and
 * about_Quoting_Rules document it, for lines with single-quoted and bare words. A sign in a bare
 * word that means something to it is an error here.
 */
final class PowerShellModel {

  private static final String SINGLE = "'\u2018\u2019\u201A\u201B";
  private static final String SPECIAL = "\"\u201C\u201D\u201E`$(){}@,;|&<>#!%^*?~[]\\\r\n";

  private PowerShellModel() {}

  static List<String> arguments(String line) {
    List<String> arguments = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      char character = line.charAt(at);
      if (character == ' ' || character == '\t') {
        at++;
      } else if (isSingle(character)) {
        StringBuilder word = new StringBuilder();
        at++;
        while (true) {
          if (isSingle(line.charAt(at))) {
            boolean doubled = at + 1 < line.length() && isSingle(line.charAt(at + 1));
            if (!doubled) {
              at++;
              break;
            }
            // Of two of them the first is the one that is kept.
            word.append(line.charAt(at));
            at += 2;
          } else {
            word.append(line.charAt(at++));
          }
        }
        if (at < line.length() && line.charAt(at) != ' ') {
          throw new AssertionError("a quoted word goes on after its end: " + line.substring(at));
        }
        arguments.add(word.toString());
      } else {
        int end = line.indexOf(' ', at) < 0 ? line.length() : line.indexOf(' ', at);
        arguments.add(bare(line.substring(at, end)));
        at = end;
      }
    }
    return arguments;
  }

  private static String bare(String word) {
    if (word.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0 || SINGLE.indexOf(c) >= 0)) {
      throw new AssertionError("needs quotation: " + word);
    }
    if (word.equals("--") || word.matches("-.*\\..*") || word.startsWith("--%")) {
      throw new AssertionError("is read as a parameter: " + word);
    }
    return word;
  }

  private static boolean isSingle(char character) {
    return SINGLE.indexOf(character) >= 0;
  }
}
