package dev.stageinspector.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds properties by their names, labels, and values, ignoring case. */
public final class Filter {

  /** A range of a text: from {@code start} up to but not including {@code end}, in UTF-16 units. */
  public record Hit(int start, int end) {}

  private static final char LAST_ASCII = 127;

  private final String wanted;

  /** The character that it begins with, in both cases. */
  private final char lower;

  private final char upper;

  private Filter(String wanted) {
    this.wanted = wanted;
    this.lower = wanted.isEmpty() ? 0 : Character.toLowerCase(wanted.charAt(0));
    this.upper = Character.toUpperCase(lower);
  }

  /** A filter for a text. Spaces around the text are ignored. */
  public static Filter of(String wanted) {
    return new Filter(wanted.strip());
  }

  /** Whether it lets everything through. */
  public boolean isEmpty() {
    return wanted.isEmpty();
  }

  /**
   * The tree with only the matching properties, their ancestors, and their descendants. It is the
   * same tree if the filter is empty, and nothing if there are no matches. A match of the one
   * property on top, which has everything below it, keeps only the matches below, if any.
   */
  public Optional<Property> apply(Property property) {
    boolean hit = !isEmpty() && isHit(property);
    if (isEmpty() || (hit && !isOnTop(property))) {
      return Optional.of(property);
    }
    List<Property> kept = new ArrayList<>();
    for (Property child : property.children()) {
      apply(child).ifPresent(kept::add);
    }
    if (hit && kept.isEmpty()) {
      return Optional.of(property);
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(property.withChildren(kept));
  }

  /**
   * Whether the property itself matches, whatever is below it. The response as a whole has no row,
   * so it never matches.
   */
  public boolean isHit(Property property) {
    return !property.path().isEmpty()
        && (isIn(property.name()) || isIn(property.label()) || isIn(property.value().raw()));
  }

  private static boolean isOnTop(Property property) {
    return property.path().equals(property.name());
  }

  /** Whether a text matches. */
  public boolean isIn(String text) {
    return indexOf(text, 0) >= 0;
  }

  /** Every match in the text, in order, without overlaps. */
  public List<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    if (!isEmpty()) {
      for (int at = indexOf(text, 0); at >= 0; at = indexOf(text, at + wanted.length())) {
        hits.add(new Hit(at, at + wanted.length()));
      }
    }
    return hits;
  }

  /** Spares most of the comparisons; only of ASCII it is known which letters are the same. */
  private boolean canBegin(char character) {
    return character == lower || character == upper || character > LAST_ASCII || lower > LAST_ASCII;
  }

  private int indexOf(String text, int from) {
    int last = text.length() - wanted.length();
    for (int at = from; at <= last; at++) {
      if (canBegin(text.charAt(at)) && text.regionMatches(true, at, wanted, 0, wanted.length())) {
        return at;
      }
    }
    return -1;
  }
}
