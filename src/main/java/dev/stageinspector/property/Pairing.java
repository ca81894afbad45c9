package dev.stageinspector.property;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what belongs together in two lists. A position never counts, so that what moved is no
 * difference.
 *
 * @param keys names of members by which elements are known, most telling first
 */
record Pairing(List<String> keys) {

  /** What both sides have of one thing, or one of them. */
  record Pair(Optional<Property> before, Optional<Property> after) {
    Property any() {
      return after.or(() -> before).orElseThrow();
    }
  }

  /** What an element is known by. */
  record Key(String member, String value) {}

  /** The kinds of values in JSON. */
  enum Type {
    TEXT,
    NUMBER,
    FLAG,
    NULL,
    OBJECT,
    LIST,
    ABSENT
  }

  Pairing {
    keys = List.copyOf(keys);
  }

  static Type type(Value value) {
    return switch (value) {
      case Value.Text _, Value.Url _, Value.Arn _, Value.Time _ -> Type.TEXT;
      case Value.Numeral _ -> Type.NUMBER;
      case Value.Flag _ -> Type.FLAG;
      case Value.Null _ -> Type.NULL;
      case Value.Members _ -> Type.OBJECT;
      case Value.Elements _ -> Type.LIST;
      case Value.Absent _ -> Type.ABSENT;
    };
  }

  /** The key of an element; nothing if it has none of them, or is no object. */
  Optional<Key> key(Property element) {
    return keys.stream()
        .flatMap(name ->
            element.member(name).flatMap(Property::text).map(text -> new Key(name, text)).stream())
        .filter(key -> !key.value().isEmpty())
        .findFirst();
  }

  /**
   * Pairs of things that could each be the same. Those that are equal are pairs. If one is left on
   * each side, it has changed; what else is left was added or removed.
   */
  List<Pair> pairs(List<Property> before, List<Property> after) {
    if (before.size() <= 1 && after.size() <= 1) {
      return List.of(new Pair(before.stream().findFirst(), after.stream().findFirst()));
    }
    Map<String, Deque<Property>> old = new LinkedHashMap<>();
    before.forEach(one -> old.computeIfAbsent(normal(one), _ -> new ArrayDeque<>()).add(one));
    List<Pair> pairs = new ArrayList<>();
    List<Property> added = new ArrayList<>();
    for (Property one : after) {
      Property equal = old.getOrDefault(normal(one), new ArrayDeque<>()).poll();
      if (equal == null) {
        added.add(one);
      } else {
        pairs.add(new Pair(Optional.of(equal), Optional.of(one)));
      }
    }
    List<Property> removed = old.values().stream().flatMap(Deque::stream).toList();
    if (added.size() == 1 && removed.size() == 1) {
      pairs.add(new Pair(Optional.of(removed.getFirst()), Optional.of(added.getFirst())));
    } else {
      added.forEach(one -> pairs.add(new Pair(Optional.empty(), Optional.of(one))));
      removed.forEach(one -> pairs.add(new Pair(Optional.of(one), Optional.empty())));
    }
    return pairs;
  }

  /** A text that is the same for values that are the same. */
  private static String normal(Property property) {
    return switch (property.value()) {
      case Value.Members() ->
          present(property)
              .map(member -> Json.quoted(member.name()) + ":" + normal(member))
              .sorted()
              .collect(Collectors.joining(",", "{", "}"));
      case Value.Elements() ->
          present(property)
              .map(Pairing::normal)
              .sorted()
              .collect(Collectors.joining(",", "[", "]"));
      case Value value when type(value) == Type.TEXT -> Json.quoted(value.raw());
      case Value value -> value.raw();
    };
  }

  private static Stream<Property> present(Property property) {
    return property.children().stream().filter(Property::present);
  }
}
