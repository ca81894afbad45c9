package dev.stageinspector.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One place of two trees that are compared, with everything below it.
 *
 * @param label its name for a reader; of an element of a list, what it was matched by
 * @param path its place as a JMESPath expression that holds on both sides: an element of a list is
 *     named by its key, never by its position
 * @param field what is known about it
 * @param element whether it is an element of a list
 * @param kind how the sides differ here or below
 * @param before what the old side has here; a field that isn't set may be listed
 * @param after what the new side has here
 * @param children the places below it
 */
public record Difference(
    String label,
    String path,
    Field field,
    boolean element,
    Kind kind,
    Optional<Property> before,
    Optional<Property> after,
    List<Difference> children) {

  /** How two sides differ. */
  public enum Kind {
    SAME("same"),
    ADDED("added"),
    REMOVED("removed"),
    CHANGED("changed");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Its word for a reader, in the middle of a sentence, and in JSON. */
    public String word() {
      return word;
    }
  }

  public Difference {
    children = List.copyOf(children);
  }

  /** Whether the sides differ at this very place, and not only below it. */
  public boolean isOwn() {
    return kind != Kind.SAME && (kind != Kind.CHANGED || children.isEmpty());
  }

  /**
   * Every single difference at this place or below, from top to bottom. What was added or removed
   * is one, with everything in it.
   */
  public Stream<Difference> own() {
    return isOwn() ? Stream.of(this) : children.stream().flatMap(Difference::own);
  }

  /** This place and all below it, each before its children. */
  public Stream<Difference> walk() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Difference::walk));
  }

  /** The same without what is the same on both sides; nothing if all of it is. */
  public Optional<Difference> onlyDifferent() {
    return kind == Kind.SAME
        ? Optional.empty()
        : Optional.of(
            withChildren(
                children.stream().flatMap(child -> child.onlyDifferent().stream()).toList()));
  }

  /**
   * The places that match, their ancestors, and their descendants; nothing if there are no matches.
   */
  public Optional<Difference> filtered(Filter filter) {
    if (filter.isEmpty() || isHit(filter)) {
      return Optional.of(this);
    }
    List<Difference> kept = new ArrayList<>();
    children.forEach(child -> child.filtered(filter).ifPresent(kept::add));
    return kept.isEmpty() ? Optional.empty() : Optional.of(withChildren(kept));
  }

  /** Whether this place itself matches. The whole has no row, so it never does. */
  public boolean isHit(Filter filter) {
    return !path.isEmpty()
        && (filter.isIn(label)
            || Stream.concat(before.stream(), after.stream())
                .anyMatch(side ->
                    (!element && filter.isIn(side.name())) || filter.isIn(side.value().raw())));
  }

  /** The same with the old side as the new one. */
  Difference mirrored() {
    return new Difference(
        label,
        path,
        field,
        element,
        switch (kind) {
          case ADDED -> Kind.REMOVED;
          case REMOVED -> Kind.ADDED;
          case CHANGED, SAME -> kind;
        },
        /* before= */ after,
        /* after= */ before,
        children.stream().map(Difference::mirrored).toList());
  }

  private Difference withChildren(List<Difference> others) {
    return new Difference(label, path, field, element, kind, before, after, others);
  }
}
