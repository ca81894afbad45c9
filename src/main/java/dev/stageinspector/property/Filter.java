package dev.stageinspector.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds properties by what is in their names, labels and values, whatever the case. */
public final class Filter {

  /** A place in a text: from {@code start} up to, but without, {@code end}, in UTF-16 units. */
  public record Hit(int start, int end) {}

  private final String wanted;

  private Filter(String wanted) {
    this.wanted = wanted;
  }

  /** A filter for a text; blanks around it do not count. */
  public static Filter of(String wanted) {
    return new Filter(wanted.strip());
  }

  /** Whether it lets everything through. */
  public boolean isEmpty() {
    return wanted.isEmpty();
  }

  /**
   * The tree with only the properties that are hit, the way to them, and all that is below them;
   * the very same tree if nothing was asked for, nothing if nothing is hit.
   */
  public Optional<Property> apply(Property property) {
    if (isEmpty() || isHit(property)) {
      return Optional.of(property);
    }
    List<Property> kept = new ArrayList<>();
    for (Property child : property.children()) {
      apply(child).ifPresent(kept::add);
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(property.withChildren(kept));
  }

  /**
   * Whether the property itself is hit, whatever is below it. The answer as a whole has no row of
   * its own, and so is never hit.
   */
  public boolean isHit(Property property) {
    return !property.path().isEmpty()
        && (indexOf(property.name(), 0) >= 0
            || indexOf(property.label(), 0) >= 0
            || indexOf(property.value().raw(), 0) >= 0);
  }

  /** Every place in the text that is hit, in order, none overlapping another. */
  public List<Hit> hits(String text) {
    List<Hit> hits = new ArrayList<>();
    if (!isEmpty()) {
      for (int at = indexOf(text, 0); at >= 0; at = indexOf(text, at + wanted.length())) {
        hits.add(new Hit(at, at + wanted.length()));
      }
    }
    return hits;
  }

  private int indexOf(String text, int from) {
    int last = text.length() - wanted.length();
    for (int at = from; at <= last; at++) {
      if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
        return at;
      }
    }
    return -1;
  }
}
