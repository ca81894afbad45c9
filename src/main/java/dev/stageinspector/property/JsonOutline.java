package dev.stageinspector.property;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JSON text that is laid out consists of, for a view that colors and folds it. Every text
 * has an outline; what isn't JSON is in none of its tokens.
 */
public final class JsonOutline {

  /** What a token is. */
  public enum Kind {
    /** The name of a member, with its quotation marks. */
    NAME,
    /** A string that is a value. */
    TEXT,
    NUMBER,
    /** True, false, or null. */
    LITERAL,
    PUNCTUATION
  }

  /** A part of the text: from {@code start} up to but not including {@code end}. */
  public record Token(Kind kind, int start, int end) {}

  /**
   * An object or a list on more than one line.
   *
   * @param first the line of its opening bracket; the first line of the text is 0
   * @param last the line of its closing bracket
   */
  public record Block(int first, int last) {
    /** Whether it has lines between those of its brackets. */
    boolean isFoldable() {
      return last > first + 1;
    }

    /** Whether a line is between those of its brackets. */
    public boolean hides(int line) {
      return first < line && line < last;
    }
  }

  /** A string that was cut off ends with its line. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<string>\"(?:[^\"\\\\\\n]++|\\\\.)*+\"?)(?<name>(?=\\s*+:))?"
              + "|(?<number>-?\\d++(?:\\.\\d++)?(?:[eE][+-]?\\d++)?)"
              + "|(?<literal>true|false|null)"
              + "|(?<sign>[{}\\[\\],:])");

  private final List<Token> tokens = new ArrayList<>();

  /** By their first lines. */
  private final NavigableMap<Integer, Block> blocks = new TreeMap<>();

  private JsonOutline() {}

  /** The outline of a text. */
  public static JsonOutline of(String text) {
    JsonOutline outline = new JsonOutline();
    Deque<Integer> open = new ArrayDeque<>();
    int line = 0;
    int at = 0;
    Matcher found = TOKEN.matcher(text);
    while (found.find()) {
      Token token = new Token(kind(found), found.start(), found.end());
      outline.tokens.add(token);
      line += lineFeeds(text, at, token.start());
      at = token.start();
      if (token.kind() == Kind.PUNCTUATION) {
        outline.bracket(text.charAt(token.start()), line, open);
      }
    }
    return outline;
  }

  private static Kind kind(Matcher found) {
    if (found.group("string") != null) {
      return found.group("name") == null ? Kind.TEXT : Kind.NAME;
    }
    if (found.group("number") != null) {
      return Kind.NUMBER;
    }
    return found.group("literal") == null ? Kind.PUNCTUATION : Kind.LITERAL;
  }

  private static int lineFeeds(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(character -> character == '\n').count();
  }

  private void bracket(char sign, int line, Deque<Integer> open) {
    if (sign == '{' || sign == '[') {
      open.push(line);
    } else if ((sign == '}' || sign == ']') && !open.isEmpty()) {
      Block block = new Block(open.pop(), line);
      if (block.isFoldable()) {
        // Of two that begin on one line, the outer one, which ends later, counts.
        blocks.put(block.first(), block);
      }
    }
  }

  /** The tokens, in order. */
  public List<Token> tokens() {
    return List.copyOf(tokens);
  }

  /** The blocks that have something to hide, by their first lines. */
  public Collection<Block> blocks() {
    return List.copyOf(blocks.values());
  }

  /** The block that begins on a line. */
  public Optional<Block> blockAt(int line) {
    return Optional.ofNullable(blocks.get(line));
  }

  /** The innermost block that a line belongs to, the lines of its brackets included. */
  public Optional<Block> around(int line) {
    return blocks.headMap(line, true).descendingMap().values().stream()
        .filter(block -> line <= block.last())
        .findFirst();
  }
}
