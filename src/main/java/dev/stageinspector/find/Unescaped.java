package dev.stageinspector.find;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without the escapes of URLs, JSON, and HTML, however often they were applied, and without
 * the colors of a terminal. Only what ARNs and links need is replaced: ASCII.
 */
final class Unescaped {

  /** A link in a link in JSON has three. */
  private static final int ROUNDS = 4;

  private static final Pattern COLOR = Pattern.compile("\u001b\\[[0-9;]*+[A-Za-z]");

  private static final Pattern ESCAPE =
      Pattern.compile(
          "%(?<url>[0-7][0-9A-Fa-f])|\\\\u00(?<json>[0-7][0-9A-Fa-f])|\\\\(?<short>[/\"\\\\nrt])"
              + "|&#(?:x(?<hex>[0-7][0-9A-Fa-f])|(?<decimal>[0-9]{2}));|&(?:amp|quot);");

  private Unescaped() {}

  static String of(String text) {
    String now = COLOR.matcher(text).replaceAll("");
    for (int round = 0; round < ROUNDS; round++) {
      Matcher escapes = ESCAPE.matcher(now);
      String next = escapes.replaceAll(escape -> Matcher.quoteReplacement(plain(escape)));
      if (next.equals(now)) {
        break;
      }
      now = next;
    }
    return now;
  }

  private static String plain(MatchResult escape) {
    for (String hexadecimal : new String[] {"url", "json", "hex"}) {
      if (escape.group(hexadecimal) != null) {
        return Character.toString(Integer.parseInt(escape.group(hexadecimal), 16));
      }
    }
    if (escape.group("decimal") != null) {
      return Character.toString(Integer.parseInt(escape.group("decimal")));
    }
    return switch (escape.group()) {
      case "\\n", "\\r", "\\t" -> " ";
      case "&amp;" -> "&";
      case "&quot;" -> "\"";
      default -> escape.group("short");
    };
  }
}
