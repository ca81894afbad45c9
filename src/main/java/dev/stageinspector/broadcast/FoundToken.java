package dev.stageinspector.broadcast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token somewhere in a text, as it was meant.
 *
 * @param token without what does not belong in it
 * @param damage what was wrong with it as it stood there, in sentences
 */
record FoundToken(String token, List<String> damage) {

  /** What stands before a dot. A header is the end of it, since tokens may stand side by side. */
  private static final Pattern BEFORE_DOT =
      Pattern.compile("(?<![A-Za-z0-9_-])([A-Za-z0-9_-]++)=*+\\.");

  /** A header is an object in JSON, which starts so in base64. */
  private static final Pattern HEADER = Pattern.compile("ey[JA]");

  /** Where a token starts whose header cannot be read. */
  private static final Pattern START = Pattern.compile("(?<![A-Za-z0-9_.-])ey[JA][A-Za-z0-9_-]");

  /**
   * Far more than AWS's own and self-signed tokens have; what is longer would take long to read.
   */
  private static final int LONGEST_HEADER = 1024;

  private static final int LONGEST = 16 * 1024;

  /** A token that a program wrapped, however narrow, has fewer lines. */
  private static final int MOST_ENDS = 200;

  /** Of a whole token, with the full stop of the sentence that it ends. */
  private static final int MOST_DOTS = 3;

  private static final int MINUS = 0x2212;

  /** All tokens in a text, each once. */
  static List<FoundToken> in(String text) {
    return new Search(text).tokens();
  }

  /** A search in the text without what cannot be seen. */
  private static final class Search {

    private final StringBuilder seen = new StringBuilder();

    /** Before which of these characters there was something that cannot be seen. */
    private final NavigableSet<Integer> blanks = new TreeSet<>();

    /** The first character of a format before each place that has one. */
    private final NavigableMap<Integer, Integer> unseen = new TreeMap<>();

    Search(String text) {
      text.codePoints()
          .forEach(character -> {
            if (isBlank(character)) {
              blanks.add(seen.length());
            } else if (Character.getType(character) == Character.FORMAT) {
              unseen.putIfAbsent(seen.length(), character);
            } else {
              seen.appendCodePoint(character);
            }
          });
    }

    List<FoundToken> tokens() {
      List<Integer> starts = starts();
      Map<String, FoundToken> tokens = new LinkedHashMap<>();
      for (int i = 0; i < starts.size(); i++) {
        int limit = i + 1 < starts.size() ? starts.get(i + 1) : seen.length();
        FoundToken found = token(starts.get(i), limit);
        tokens.putIfAbsent(found.token, found);
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
          if (!TokenReader.algorithm(seen.substring(header.start(), end)).isEmpty()) {
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

    /** Blanks belong to the token if it is whole with what is behind them, and not without. */
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

    /** Where it may end: at a sign that a path has, at a blank, or at what no token has. */
    private List<Integer> ends(int start, int next) {
      int limit = Math.min(next, start + LONGEST);
      List<Integer> ends = new ArrayList<>();
      int dots = 0;
      int at = start;
      int path = -1;
      while (at < limit && isOfAToken(seen.codePointAt(at))) {
        boolean mayBeWhole = dots <= MOST_DOTS && ends.size() < MOST_ENDS;
        if (at > start && blanks.contains(at) && (ends.isEmpty() || mayBeWhole)) {
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
      Integer blank = blanks.higher(start);
      if (blank != null && blank < end) {
        damage.add("There are spaces or line breaks inside the token: remove them.");
      }
      Map.Entry<Integer, Integer> format = unseen.higherEntry(start);
      if (format != null && format.getKey() < end) {
        damage.add(
            "There are invisible characters ("
                + codePoint(format.getValue())
                + ") inside the token: remove them.");
      }
      first(written, FoundToken::isDash)
          .ifPresent(dash ->
              damage.add(
                  "“"
                      + Character.toString(dash)
                      + "” ("
                      + codePoint(dash)
                      + ") stands in the place of a hyphen: copy the token from where it was"
                      + " created."));
      String token = withoutFullStop(withHyphens(written));
      if (token.contains("=")) {
        damage.add("There is a “=” in the token, which has none: remove it.");
      }
      if (token.contains("+") || token.contains("/")) {
        damage.add("There is a “+” or “/” in the token, which has “-” and “_” instead.");
      }
      return new FoundToken(
          token.replace("=", "").replace('+', '-').replace('/', '_'), List.copyOf(damage));
    }
  }

  /** A character of the token that no token has, by which it cannot be read. */
  Optional<String> foreign() {
    return first(token, character -> character > '~')
        .map(character -> "“" + Character.toString(character) + "” (" + codePoint(character) + ")");
  }

  /** Whether a program left out its middle. */
  boolean isAbridged() {
    return token.contains("…") || token.contains("..");
  }

  private boolean isWhole() {
    String[] parts = token.split("\\.", -1);
    return parts.length == 3
        && TokenSignature.of(TokenReader.algorithm(token), parts[2]).form()
            == TokenSignature.Form.WHOLE;
  }

  private int dots() {
    return dots(token);
  }

  private static int dots(String text) {
    return (int) text.chars().filter(c -> c == '.').count();
  }

  /** Without the full stop of a sentence; the dots between the parts stay. */
  private static String withoutFullStop(String written) {
    return written.endsWith(".") && dots(written) > 2
        ? written.substring(0, written.length() - 1)
        : written;
  }

  private static String withHyphens(String written) {
    return written
        .codePoints()
        .map(character -> isDash(character) ? '-' : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Optional<Integer> first(String text, IntPredicate wanted) {
    return text.codePoints().filter(wanted).boxed().findFirst();
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

  /** What programs make of a hyphen. */
  private static boolean isDash(int character) {
    return character > '~'
        && (Character.getType(character) == Character.DASH_PUNCTUATION || character == MINUS);
  }

  private static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.isISOControl(character);
  }

  private static String codePoint(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }
}
