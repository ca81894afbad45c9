package dev.stageinspector.property;

import dev.stageinspector.property.Difference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What differs between two trees. The order of members and of list elements is no difference. A
 * field that isn't set, an explicit null, and something empty are three different things. Values
 * are the same if AWS sent the same characters.
 *
 * @param root the whole of both
 */
public record Comparison(Difference root) {

  /**
   * Compares two trees.
   *
   * @param keys names of members by which elements of lists are known, most telling first: an
   *     element is known by the first of them that it has
   */
  public static Comparison of(Property before, Property after, List<String> keys) {
    Pairing pairing = new Pairing(keys);
    return new Comparison(
        place(new Place("", "", false), Optional.of(before), Optional.of(after), pairing));
  }

  /** Whether the sides have nothing that differs. */
  public boolean isSame() {
    return root.kind() == Kind.SAME;
  }

  /** How many differences there are. */
  public long count() {
    return root.own().count();
  }

  /** The number of differences, in words. */
  public String counted() {
    long count = count();
    return count == 0
        ? "No differences"
        : count == 1 ? "1 difference" : "%,d differences".formatted(count);
  }

  /** The same with the old side as the new one. */
  public Comparison mirrored() {
    return new Comparison(root.mirrored());
  }

  private record Place(String label, String path, boolean element) {}

  private static Difference place(
      Place place, Optional<Property> before, Optional<Property> after, Pairing pairing) {
    boolean had = before.filter(Property::present).isPresent();
    boolean has = after.filter(Property::present).isPresent();
    List<Difference> children =
        had && has && !isSameContainer(before.get(), after.get())
            ? List.of()
            : children(place.path(), before, after, pairing);
    Kind kind =
        had == has
            ? !had || isSame(before.get(), after.get(), children) ? Kind.SAME : Kind.CHANGED
            : had ? Kind.REMOVED : Kind.ADDED;
    return new Difference(
        place.label(),
        place.path(),
        after.or(() -> before).map(Property::field).orElseThrow(),
        place.element(),
        kind,
        before,
        after,
        children);
  }

  private static boolean isSame(Property before, Property after, List<Difference> children) {
    return isSameKind(before.value(), after.value())
        && before.value().raw().equals(after.value().raw())
        && children.stream().allMatch(child -> child.kind() == Kind.SAME);
  }

  private static boolean isSameContainer(Property before, Property after) {
    return (before.value() instanceof Value.Members && after.value() instanceof Value.Members)
        || (before.value() instanceof Value.Elements && after.value() instanceof Value.Elements);
  }

  /** Whether both are texts, numbers, and so on: what a text means is nothing that was sent. */
  private static boolean isSameKind(Value before, Value after) {
    return Pairing.type(before) == Pairing.type(after);
  }

  private static List<Difference> children(
      String path, Optional<Property> before, Optional<Property> after, Pairing pairing) {
    List<Property> old = below(before);
    List<Property> now = below(after);
    boolean list =
        Stream.concat(before.stream(), after.stream())
            .anyMatch(side -> side.value() instanceof Value.Elements);
    return list ? elements(path, old, now, pairing) : members(path, old, now, pairing);
  }

  private static List<Property> below(Optional<Property> side) {
    return side.map(Property::children).orElse(List.of());
  }

  private static List<Difference> members(
      String path, List<Property> before, List<Property> after, Pairing pairing) {
    List<Difference> places = new ArrayList<>();
    Map<String, Group> groups = groups(before, after, Property::name);
    groups.forEach((name, group) -> {
      String there = PropertyPath.member(path, name);
      // A body may have a member twice.
      for (Pairing.Pair pair : pairing.pairs(group.before(), group.after())) {
        String label = pair.any().label();
        places.add(place(new Place(label, there, false), pair.before(), pair.after(), pairing));
      }
    });
    return places;
  }

  private static List<Difference> elements(
      String path, List<Property> before, List<Property> after, Pairing pairing) {
    List<Difference> places = new ArrayList<>();
    groups(before, after, pairing::key)
        .forEach((key, group) -> {
          for (Pairing.Pair pair : pairing.pairs(group.before(), group.after())) {
            Place there =
                new Place(
                    key.map(Pairing.Key::value).orElse("Element"), elementPath(path, key), true);
            places.add(place(there, pair.before(), pair.after(), pairing));
          }
        });
    return places;
  }

  private static String elementPath(String list, Optional<Pairing.Key> key) {
    return key.map(known -> PropertyPath.filter(list, known.member(), known.value()))
        .orElseGet(() -> PropertyPath.anyElement(list));
  }

  private record Group(List<Property> before, List<Property> after) {
    Group() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** What belongs together, in the order of the new side; what only the old side has is last. */
  private static <K> Map<K, Group> groups(
      List<Property> before, List<Property> after, Function<Property, K> key) {
    Map<K, Group> groups = new LinkedHashMap<>();
    after.forEach(one -> groups.computeIfAbsent(key.apply(one), _ -> new Group()).after().add(one));
    before.forEach(
        one -> groups.computeIfAbsent(key.apply(one), _ -> new Group()).before().add(one));
    return groups;
  }
}
