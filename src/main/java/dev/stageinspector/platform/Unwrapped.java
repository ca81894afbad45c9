package dev.stageinspector.platform;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with its escapes undone or its lines joined, which still knows where each of its
 * characters stood in the text that it was made of.
 */
public final class Unwrapped {

  private static final Pattern ESCAPE =
      Pattern.compile(
          "%([0-9A-Fa-f]{2})|\\\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))|\\\\([\"'/\\\\])"
              + "|&#0*([0-9]{1,4});|&#[xX]0*([0-9A-Fa-f]{1,4});"
              + "|&(amp|quot|apos|lt|gt|sol|lowbar|plus|equals);");

  /** Also as it stands in JSON, in a command of a shell, in source code, and in mail. */
  private static final Pattern LINE_BREAK =
      Pattern.compile(
          "(?<![\\h\\\\])\\h*+(?:[\"']\\h*+\\+?|\\\\++|=)?\\h*+(?:\\R|\\\\+[rn]|<br ?/?>)"
              + "(?:\\s++|\\\\++[rnt]|<br ?/?>){0,99}+(?:[>|]\\h*+){0,9}+(?:\\+?\\h*+[\"'])?+");

  /** What is before it may be the beginning of an escape. */
  private static final Pattern BARE_LINE_BREAK = Pattern.compile("\\R\\s*+");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}]++");

  /** Enough for a URL in JSON in JSON whose lines were wrapped. */
  private static final int MOST_READINGS = 24;

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final BitSet breaks;

  /**
   * @param starts where each character began in the first text
   * @param ends where it ended there
   * @param breaks before which characters a line ended
   */
  private Unwrapped(String text, int[] starts, int[] ends, BitSet breaks) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.breaks = breaks;
  }

  private static Unwrapped of(String text) {
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = i;
      ends[i] = i + 1;
    }
    return new Unwrapped(text, starts, ends, new BitSet());
  }

  /**
   * A part of a text.
   *
   * @param start of its first character
   * @param end after its last one
   */
  public record Range(int start, int end) {}

  /**
   * All ways to read a text: as it is, with its lines joined, with its escapes undone, and both, in
   * any order, since a line may also end inside an escape.
   */
  public static Collection<Unwrapped> readings(String text) {
    Map<String, Unwrapped> readings = new LinkedHashMap<>();
    Deque<Unwrapped> open = new ArrayDeque<>(List.of(of(text)));
    while (!open.isEmpty() && readings.size() < MOST_READINGS) {
      Unwrapped next = open.poll();
      if (readings.putIfAbsent(next.text, next) == null) {
        open.add(next.joined(LINE_BREAK));
        open.add(next.joined(BARE_LINE_BREAK));
        open.add(next.unescaped());
      }
    }
    return readings.values();
  }

  /** What it reads. */
  public String text() {
    return text;
  }

  /** Where a character began in the first text. */
  public int start(int at) {
    return starts[at];
  }

  /** Where a character ended in the first text. */
  public int end(int at) {
    return ends[at];
  }

  /** Before which characters a line ended. */
  public BitSet breaks() {
    return breaks;
  }

  private Unwrapped joined(Pattern lineBreak) {
    return replaced(UNSEEN, _ -> "", false).replaced(lineBreak, _ -> "", true);
  }

  /** With one layer of escapes undone, in URLs, JSON, and HTML. */
  private Unwrapped unescaped() {
    return replaced(ESCAPE, Unwrapped::unescaped, false);
  }

  /** Marks in {@code places} where a part of this text stood in the first one. */
  public void mark(Range range, BitSet places) {
    places.set(starts[range.start()], ends[range.end() - 1]);
  }

  private static String unescaped(MatchResult escape) {
    for (int group = 1; group <= escape.groupCount(); group++) {
      String written = escape.group(group);
      if (written != null) {
        return switch (group) {
          case 1, 2, 3, 6 -> Character.toString(Integer.parseInt(written, 16));
          case 5 -> Character.toString(Integer.parseInt(written));
          case 7 -> named(written);
          default -> written;
        };
      }
    }
    return escape.group();
  }

  private static String named(String entity) {
    return switch (entity) {
      case "quot" -> "\"";
      case "apos" -> "'";
      case "lt" -> "<";
      case "gt" -> ">";
      case "sol" -> "/";
      case "lowbar" -> "_";
      case "plus" -> "+";
      case "equals" -> "=";
      default -> "&";
    };
  }

  private Unwrapped replaced(Pattern pattern, Function<MatchResult, String> by, boolean endsLine) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return this;
    }
    StringBuilder made = new StringBuilder();
    int[] newStarts = new int[text.length()];
    int[] newEnds = new int[text.length()];
    BitSet newBreaks = new BitSet();
    int at = 0;
    int line = breaks.nextSetBit(0);
    while (at < text.length()) {
      boolean found = matcher.find(at);
      int next = found ? matcher.start() : text.length();
      for (; at < next; at++) {
        if (breaks.get(at)) {
          newBreaks.set(made.length());
        }
        newStarts[made.length()] = starts[at];
        newEnds[made.length()] = ends[at];
        made.append(text.charAt(at));
      }
      if (found) {
        String put = by.apply(matcher.toMatchResult());
        if (line >= 0 && line < at) {
          line = breaks.nextSetBit(at);
        }
        if (endsLine || (line >= 0 && line < matcher.end())) {
          newBreaks.set(made.length());
        }
        for (int i = 0; i < put.length(); i++) {
          newStarts[made.length()] = starts[at];
          newEnds[made.length()] = ends[matcher.end() - 1];
          made.append(put.charAt(i));
        }
        at = matcher.end();
      }
    }
    return new Unwrapped(made.toString(), newStarts, newEnds, newBreaks);
  }
}
