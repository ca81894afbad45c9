package dev.stageinspector.broadcast;

import dev.stageinspector.property.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A search for tokens in a text, from which first all is taken that cannot be seen. */
final class TokenSearch {

  /** What comes before a dot. A header is the end of it, since tokens may stand side by side. */
  private static final Pattern BEFORE_DOT =
      Pattern.compile("(?<![A-Za-z0-9_-])([A-Za-z0-9_-]++)=*+\\.");

  /** A header is an object in JSON, which starts so in base64. */
  private static final Pattern HEADER = Pattern.compile("ey[JA]");

  /** Where a token starts whose header cannot be read. */
  private static final Pattern START = Pattern.compile("(?<![A-Za-z0-9_.-])ey[JA][A-Za-z0-9_-]");

  /** What looks like a token or a part of one, in a sentence. */
  private static final Pattern LOOKS_SO = Pattern.compile("ey[JA][A-Za-z0-9_=.-]{5,}+");

  /**
   * Far more than AWS's own and self-signed tokens have; what is longer would take long to read.
   */
  private static final int LONGEST_HEADER = 1024;

  private static final int LONGEST = 16 * 1024;

  /** A token that a program wrapped, however narrow, has fewer lines. */
  private static final int MOST_ENDS = 200;

  /** Of a whole token, with the full stop of the sentence that it ends. */
  private static final int MOST_DOTS = 3;

  private final StringBuilder seen = new StringBuilder();

  /** Before which of these characters there was something that cannot be seen. */
  private final NavigableSet<Integer> spaces = new TreeSet<>();

  /** The first character of a format before each place that has one. */
  private final NavigableMap<Integer, Integer> unseen = new TreeMap<>();

  TokenSearch(String text) {
    text.codePoints()
        .forEach(character -> {
          if (Visible.isBlank(character)) {
            spaces.add(seen.length());
          } else if (Character.getType(character) == Character.FORMAT) {
            unseen.putIfAbsent(seen.length(), character);
          } else {
            seen.appendCodePoint(character);
          }
        });
  }

  /** A sentence to be shown, without what could be a secret in it. */
  static String withoutTokens(String sentence) {
    return LOOKS_SO.matcher(sentence).replaceAll("…");
  }

  /** All tokens, each once. */
  List<FoundToken> tokens() {
    List<Integer> starts = starts();
    Map<String, FoundToken> tokens = new LinkedHashMap<>();
    for (int i = 0; i < starts.size(); i++) {
      int limit = i + 1 < starts.size() ? starts.get(i + 1) : seen.length();
      FoundToken found = token(starts.get(i), limit);
      tokens.putIfAbsent(found.token(), found);
    }
    return List.copyOf(tokens.values());
  }

  private List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    Matcher part = BEFORE_DOT.matcher(seen);
    while (part.find()) {
      int end = part.end(1);
      Matcher header =
          HEADER.matcher(seen).region(Math.max(part.start(1), end - LONGEST_HEADER), end);
      while (header.find()) {
        if (!Jwt.algorithm(seen.substring(header.start(), end)).isEmpty()) {
          starts.add(header.start());
        }
      }
    }
    if (starts.isEmpty()) {
      Matcher start = START.matcher(seen);
      for (int from = 0; starts.isEmpty() && start.find(from); from = start.start() + 1) {
        starts.add(start.start());
      }
    }
    return starts;
  }

  /** Spaces belong to the token if it is whole with what is behind them, and not without. */
  private FoundToken token(int start, int limit) {
    List<Integer> ends = ends(start, limit);
    for (int end : ends) {
      FoundToken token = read(start, end);
      if (token.isWhole()) {
        return token;
      }
    }
    FoundToken first = read(start, ends.get(1));
    FoundToken all = read(start, ends.getLast());
    return first.dots() < 2 && all.dots() >= 2 ? all : first;
  }

  /** Where it may end: at a sign that a path has, at a space, or at what no token has. */
  private List<Integer> ends(int start, int next) {
    int limit = Math.min(next, start + LONGEST);
    List<Integer> ends = new ArrayList<>();
    int dots = 0;
    int at = start;
    int path = -1;
    while (at < limit && isOfAToken(seen.codePointAt(at))) {
      boolean mayBeWhole = dots <= MOST_DOTS && ends.size() < MOST_ENDS;
      if (at > start && spaces.contains(at) && (ends.isEmpty() || mayBeWhole)) {
        ends.add(at);
      }
      if (seen.charAt(at) == '.') {
        dots++;
      }
      if (path < 0 && "/+".indexOf(seen.charAt(at)) >= 0) {
        path = at;
      }
      at += Character.charCount(seen.codePointAt(at));
    }
    ends.add(at);
    ends.addFirst(path < 0 ? ends.getFirst() : path);
    return ends;
  }

  private FoundToken read(int start, int unstripped) {
    int end = unstripped;
    while (end > start && seen.codePointBefore(end) > '~') {
      end -= Character.charCount(seen.codePointBefore(end));
    }
    String written = seen.substring(start, end);
    List<String> damage = new ArrayList<>();
    Integer space = spaces.higher(start);
    if (space != null && space < end) {
      damage.add("There are spaces or line breaks inside the token: remove them.");
    }
    Map.Entry<Integer, Integer> format = unseen.higherEntry(start);
    if (format != null && format.getKey() < end) {
      damage.add(
          "There are invisible characters ("
              + Visible.codePoint(format.getValue())
              + ") inside the token: remove them.");
    }
    return FoundToken.of(written, damage);
  }

  /** Letters of other scripts count, since they may stand in the place of one that looks so. */
  private static boolean isOfAToken(int character) {
    return switch (Character.getType(character)) {
      case Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION ->
          false;
      default ->
          character > '~'
              || Character.isLetterOrDigit(character)
              || "_-.=+/".indexOf(character) >= 0;
    };
  }
}
