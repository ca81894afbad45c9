package dev.stageinspector.property;

import dev.stageinspector.property.Difference.Kind;

/** What the sides of a comparison are called. */
public enum SideNames {
  /** The same thing at two times. */
  OLD_AND_NEW("old", "new", "the old side", "the new side") {
    @Override
    public String word(Kind kind) {
      return kind.word();
    }
  },

  /** Two things, of which neither was before the other. */
  A_AND_B("A", "B", "side A", "side B") {
    @Override
    public String word(Kind kind) {
      return switch (kind) {
        case SAME -> kind.word();
        case REMOVED -> "only in A";
        case ADDED -> "only in B";
        case CHANGED -> "different";
      };
    }
  };

  private final String before;
  private final String after;
  private final String sideBefore;
  private final String sideAfter;

  SideNames(String before, String after, String sideBefore, String sideAfter) {
    this.before = before;
    this.after = after;
    this.sideBefore = sideBefore;
    this.sideAfter = sideAfter;
  }

  /** The first side in a word. */
  public String before() {
    return before;
  }

  /** The second side in a word. */
  public String after() {
    return after;
  }

  /** The first side in a sentence. */
  public String sideBefore() {
    return sideBefore;
  }

  /** The second side in a sentence. */
  public String sideAfter() {
    return sideAfter;
  }

  /** The first side as a heading. */
  public String headingBefore() {
    return FirstLetter.capital(before);
  }

  /** The second side as a heading. */
  public String headingAfter() {
    return FirstLetter.capital(after);
  }

  /** What a difference is called. */
  public abstract String word(Kind kind);
}
