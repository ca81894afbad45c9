package dev.stageinspector.setup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

  /** Its first part is an object in JSON, which starts so in base64. */
  private static final Pattern HEADER = Pattern.compile("(?=(ey[JA][A-Za-z0-9_-]*)=*\\.)");

  /** Where a token starts whose header cannot be read. */
  private static final Pattern START = Pattern.compile("(?<![A-Za-z0-9_.-])ey[JA][A-Za-z0-9_-]");

  private static final String PART = "[A-Za-z0-9_-]";
  private static final int MINUS = 0x2212;

  /** All tokens in a text, each once. */
  static List<FoundToken> in(String text) {
    return new Search(text).tokens();
  }

  /** A search in the text without what cannot be seen. */
  private static final class Search {

    private final StringBuilder seen = new StringBuilder();

    /** Before which of these characters there was something that cannot be seen. */
    private final Set<Integer> blanks = new LinkedHashSet<>();

    private final List<Integer> unseenAt = new ArrayList<>();
    private final List<Integer> unseen = new ArrayList<>();

    Search(String text) {
      text.codePoints()
          .forEach(character -> {
            if (isBlank(character)) {
              blanks.add(seen.length());
            } else if (Character.getType(character) == Character.FORMAT) {
              unseenAt.add(seen.length());
              unseen.add(character);
            } else {
              seen.appendCodePoint(character);
            }
          });
    }

    List<FoundToken> tokens() {
      List<Integer> starts = starts();
      List<FoundToken> tokens = new ArrayList<>();
      for (int i = 0; i < starts.size(); i++) {
        int limit = i + 1 < starts.size() ? starts.get(i + 1) : seen.length();
        FoundToken found = token(starts.get(i), limit);
        if (tokens.stream().noneMatch(other -> other.token.equals(found.token))) {
          tokens.add(found);
        }
      }
      return tokens;
    }

    private List<Integer> starts() {
      List<Integer> starts = new ArrayList<>();
      Matcher header = HEADER.matcher(seen);
      while (header.find()) {
        if (!TokenReader.algorithm(header.group(1)).isEmpty()) {
          starts.add(header.start());
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
    private List<Integer> ends(int start, int limit) {
      List<Integer> ends = new ArrayList<>();
      int at = start;
      int path = -1;
      while (at < limit && isOfAToken(seen.codePointAt(at))) {
        if (at > start && blanks.contains(at)) {
          ends.add(at);
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
      if (within(blanks, start, end)) {
        damage.add("There are spaces or line breaks inside the token: remove them.");
      }
      unseenWithin(start, end)
          .ifPresent(character ->
              damage.add(
                  "There are invisible characters ("
                      + codePoint(character)
                      + ") inside the token: remove them."));
      first(written, FoundToken::isDash)
          .ifPresent(dash ->
              damage.add(
                  "“"
                      + Character.toString(dash)
                      + "” ("
                      + codePoint(dash)
                      + ") stands in the place of a hyphen: copy the token from where it was"
                      + " created."));
      String token = withHyphens(written).replaceAll("(\\..*\\..*?)\\.+$", "$1");
      if (token.contains("=")) {
        damage.add("There is a “=” in the token, which has none: remove it.");
      }
      if (token.contains("+") || token.contains("/")) {
        damage.add("There is a “+” or “/” in the token, which has “-” and “_” instead.");
      }
      return new FoundToken(
          token.replace("=", "").replace('+', '-').replace('/', '_'), List.copyOf(damage));
    }

    private Optional<Integer> unseenWithin(int start, int end) {
      for (int i = 0; i < unseen.size(); i++) {
        if (unseenAt.get(i) > start && unseenAt.get(i) < end) {
          return Optional.of(unseen.get(i));
        }
      }
      return Optional.empty();
    }

    private static boolean within(Set<Integer> places, int start, int end) {
      return places.stream().anyMatch(at -> at > start && at < end);
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
    return (int) token.chars().filter(c -> c == '.').count();
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
      default -> character > '~' || Character.toString(character).matches(PART + "|[.=+/]");
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
