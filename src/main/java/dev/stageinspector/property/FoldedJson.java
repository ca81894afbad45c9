package dev.stageinspector.property;

import dev.stageinspector.property.JsonOutline.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON text with some of its blocks folded: each is on one line, with a sign in place of what is
 * between its brackets. Positions are in UTF-16 units; those of the whole text and those of the
 * shown one can be told from each other.
 */
public final class FoldedJson {

  private static final String SIGN = "…";

  /** A part of the whole text that is shown as it is. */
  private record Part(int shown, int whole, int length) {}

  private final String whole;
  private final StringBuilder shown = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();

  /** Which line of the whole text each line that is shown begins with. */
  private final List<Integer> lines = new ArrayList<>();

  private FoldedJson(String whole) {
    this.whole = whole;
  }

  /**
   * Folds blocks.
   *
   * @param outline that of the text
   * @param closed the first lines of the blocks to fold; what is not one is left out of account
   */
  public static FoldedJson of(String text, JsonOutline outline, Set<Integer> closed) {
    FoldedJson folded = new FoldedJson(text);
    List<String> all = List.of(text.split("\n", -1));
    int at = 0;
    int line = 0;
    while (line < all.size()) {
      folded.lines.add(line);
      folded.add(at, all.get(line).length());
      Optional<Block> block = outline.blockAt(line).filter(one -> closed.contains(one.first()));
      int last = block.map(Block::last).orElse(line);
      for (; line < last; line++) {
        at += all.get(line).length() + 1;
      }
      String end = all.get(last);
      if (block.isPresent()) {
        folded.shown.append(SIGN);
        int indent = end.length() - end.stripLeading().length();
        folded.add(at + indent, end.length() - indent);
      }
      at += end.length();
      if (at < text.length()) {
        folded.add(at, 1);
      }
      at++;
      line++;
    }
    return folded;
  }

  private void add(int at, int length) {
    parts.add(new Part(shown.length(), at, length));
    shown.append(whole, at, at + length);
  }

  /** What is shown. */
  public String text() {
    return shown.toString();
  }

  /** The line of the whole text that a line of the shown one begins with. */
  public int lineOf(int shownLine) {
    return lines.get(shownLine);
  }

  /** The position in the whole text of one in the shown text. */
  public int wholeOf(int position) {
    Part part = parts.getFirst();
    for (Part next : parts) {
      if (next.shown() > position) {
        break;
      }
      part = next;
    }
    return part.whole() + Math.min(position - part.shown(), part.length());
  }

  /** The position in the shown text of one in the whole text; where it is folded, its sign's. */
  public int shownOf(int position) {
    Part part = parts.getFirst();
    for (Part next : parts) {
      if (next.whole() > position) {
        break;
      }
      part = next;
    }
    return part.shown() + Math.min(position - part.whole(), part.length());
  }
}
