package dev.stageinspector.ticket;

import dev.stageinspector.property.SecretValues;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds in free texts what has a field of its own elsewhere: a stage can be named after a user. Ids
 * and codes of AWS aren't searched, nor are sentences of the program, which are made of values that
 * are hidden already.
 */
final class Net {

  /** Shorter ones are parts of anything. */
  private static final int SHORTEST_USER = 3;

  /** Attributes and tags are ordinary words, too. */
  private static final int SHORTEST_WORD = 6;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Such as an account: it stands beside letters, too. */
  private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{8,}");

  /** Replacements by what is replaced, the longest first. */
  private final Map<String, String> replacements = new LinkedHashMap<>();

  Net(Map<String, String> pseudonyms, Map<String, Sensitive> kinds) {
    pseudonyms.entrySet().stream()
        .filter(one -> isCaught(one.getKey(), Optional.ofNullable(kinds.get(one.getKey()))))
        .sorted(Comparator.comparingInt((Map.Entry<String, String> one) -> -one.getKey().length()))
        .forEach(one ->
            forms(one.getKey()).forEach(form -> replacements.putIfAbsent(form, one.getValue())));
  }

  private static boolean isCaught(String value, Optional<Sensitive> kind) {
    return switch (kind.orElse(Sensitive.USER)) {
      case USER, ISP, BUCKET -> value.length() >= SHORTEST_USER;
      case ATTRIBUTE, TAG ->
          value.length() >= SHORTEST_WORD
              || (value.length() >= SHORTEST_USER && !WORD.matcher(value).matches());
      case PROFILE, ACCOUNT -> true;
    };
  }

  private static List<String> forms(String value) {
    String json = value.replace("\\", "\\\\").replace("\"", "\\\"");
    String html =
        value
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    String url = URLEncoder.encode(value, StandardCharsets.UTF_8);
    return List.of(value, json, json.replace("\\", "\\\\"), html, url, url.replace("+", "%20"));
  }

  /** The text without secrets and without what is hidden. */
  String of(String text) {
    List<String> found = replacements.keySet().stream().filter(text::contains).toList();
    if (found.isEmpty()) {
      return SecretValues.without(text);
    }
    String pattern =
        found.stream()
            .map(one -> before(one) + Pattern.quote(one) + after(one))
            .collect(Collectors.joining("|"));
    return SecretValues.without(
        Pattern.compile(pattern)
            .matcher(text)
            .replaceAll(match ->
                Matcher.quoteReplacement(replacements.getOrDefault(match.group(), match.group()))));
  }

  /** What is a part of a longer word is something else; the end of an escape is no word. */
  private static String before(String value) {
    if (LONG_NUMBER.matcher(value).matches()) {
      return "(?<![0-9])";
    }
    return Character.isLetterOrDigit(value.codePointAt(0))
        ? "(?:(?<![\\p{L}\\p{N}])|(?<=%[0-9A-Fa-f]{2})|(?<=\\\\[nrt])|(?<=\\\\u[0-9A-Fa-f]{4}))"
        : "";
  }

  private static String after(String value) {
    if (LONG_NUMBER.matcher(value).matches()) {
      return "(?![0-9])";
    }
    return Character.isLetterOrDigit(value.codePointBefore(value.length()))
        ? "(?![\\p{L}\\p{N}])"
        : "";
  }
}
