package dev.stageinspector.property;

import dev.stageinspector.Chance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that can be shuffled where order means nothing, and changed in one place. Elements
 * of some of its lists have an ID that no other element there has.
 */
final class RandomTree {

  /** One change, as the comparison should tell it. */
  record Change(String before, String after, String expected, String mirrored) {}

  /** A list whose elements are known by their IDs. */
  private record Keyed(List<Map<String, Object>> elements) {}

  /** A value as it is in JSON. */
  private record Leaf(String json) {}

  /** Something that can be done to the tree. */
  private record Edit(Runnable apply, Runnable undo, String expected, String mirrored) {}

  private final Chance chance;
  private final Map<String, Object> root;
  private int ids;

  RandomTree(Chance chance) {
    this.chance = chance;
    root = members(3);
  }

  String json() {
    return json(root);
  }

  /** The same value with members and elements in another order. */
  String shuffled() {
    return json(shuffled(root, new Random(chance.between(0, Integer.MAX_VALUE - 1))));
  }

  /** Makes one change, and shuffles the rest. */
  Change change() {
    List<Edit> edits = new ArrayList<>();
    edits(root, "", edits);
    Edit edit = edits.get(chance.between(0, edits.size() - 1));
    String before = json();
    edit.apply().run();
    String after = shuffled();
    edit.undo().run();
    return new Change(before, after, edit.expected(), edit.mirrored());
  }

  private Object value(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return chance.from(
        this::leaf,
        () -> members(depth - 1),
        () -> new ArrayList<>(chance.<Object>list(4, () -> value(depth - 1))),
        () -> new Keyed(new ArrayList<>(chance.list(4, () -> keyed(depth - 1)))));
  }

  private Leaf leaf() {
    return new Leaf(
        chance.oneOf("null", "\"\"", "\"null\"", "1", "1.0", "\"1\"", "true", "\"x\"", "\"[]\""));
  }

  private Map<String, Object> members(int depth) {
    Map<String, Object> members = new TreeMap<>();
    for (String name : chance.list(5, () -> chance.oneOf("a", "b", "c d", "e", "f"))) {
      members.put(name, value(depth));
    }
    return members;
  }

  private Map<String, Object> keyed(int depth) {
    Map<String, Object> element = members(depth);
    element.put("id", id());
    return element;
  }

  private Leaf id() {
    return new Leaf("\"k" + ids++ + "\"");
  }

  private void edits(Object value, String path, List<Edit> edits) {
    switch (value) {
      case Leaf _ -> {}
      case Keyed(List<Map<String, Object>> elements) -> {
        for (Map<String, Object> element : elements) {
          String id = json(Objects.requireNonNull(element.get("id")));
          String there = path + "[?id=='" + id.substring(1, id.length() - 1) + "']";
          edits.add(removal(elements, element, there));
          edits(element, there, edits);
        }
        Map<String, Object> more = keyed(1);
        String id = json(Objects.requireNonNull(more.get("id")));
        edits.add(addition(elements, more, path + "[?id=='" + id.replace("\"", "") + "']"));
      }
      case List<?> list -> {
        @SuppressWarnings("unchecked") // It was made here.
        List<Object> elements = (List<Object>) list;
        for (Object element : elements) {
          edits.add(removal(elements, element, path + "[]"));
          edits(element, path + "[]", edits);
        }
        edits.add(addition(elements, value(1), path + "[]"));
      }
      case Map<?, ?> map -> {
        @SuppressWarnings("unchecked") // It was made here.
        Map<String, Object> members = (Map<String, Object>) map;
        for (String name : List.copyOf(members.keySet())) {
          if (name.equals("id")) {
            continue;
          }
          Object old = Objects.requireNonNull(members.get(name));
          String there = member(path, name);
          edits.add(
              edit(() -> members.remove(name), () -> members.put(name, old), there, old, null));
          if (old instanceof Leaf) {
            Object other = other(old);
            edits.add(
                edit(
                    () -> members.put(name, other),
                    () -> members.put(name, old),
                    there,
                    old,
                    other));
          }
          edits(old, there, edits);
        }
        Object more = value(1);
        edits.add(
            edit(
                () -> members.put("new", more),
                () -> members.remove("new"),
                member(path, "new"),
                null,
                more));
      }
      default -> throw new AssertionError(value);
    }
  }

  private static String member(String path, String name) {
    String step = name.contains(" ") ? "\"" + name + "\"" : name;
    return path.isEmpty() ? step : path + "." + step;
  }

  private <T> Edit removal(List<T> elements, T element, String path) {
    List<T> before = List.copyOf(elements);
    return edit(
        () -> elements.remove(element),
        () -> {
          elements.clear();
          elements.addAll(before);
        },
        path,
        element,
        null);
  }

  private <T> Edit addition(List<T> elements, T element, String path) {
    return edit(() -> elements.add(element), () -> elements.removeLast(), path, null, element);
  }

  private Object other(Object old) {
    Object other = chance.from(this::leaf, () -> new ArrayList<>(), () -> new TreeMap<>());
    return json(other).equals(json(old)) ? new Leaf("\"other\"") : other;
  }

  private Edit edit(
      Runnable apply, Runnable undo, String path, @Nullable Object old, @Nullable Object now) {
    return new Edit(apply, undo, words(path, old, now), words(path, now, old));
  }

  private static String words(String path, @Nullable Object old, @Nullable Object now) {
    String kind = old == null ? "added" : now == null ? "removed" : "changed";
    return kind
        + " "
        + path
        + " "
        + (old == null ? "-" : canonical(old))
        + " "
        + (now == null ? "-" : canonical(now));
  }

  /** A difference in the form of {@link Change#expected}. */
  static String words(Difference one) {
    return one.kind().word()
        + " "
        + one.path()
        + " "
        + side(one.before())
        + " "
        + side(one.after());
  }

  private static String side(Optional<Property> side) {
    return side.map(RandomTree::canonical).orElse("-");
  }

  private static String canonical(Property property) {
    List<String> below =
        property.children().stream()
            .map(child ->
                property.value() instanceof Value.Members
                    ? "\"" + child.name() + "\":" + canonical(child)
                    : canonical(child))
            .sorted()
            .toList();
    return switch (property.value()) {
      case Value.Members() -> "{" + String.join(",", below) + "}";
      case Value.Elements() -> "[" + String.join(",", below) + "]";
      default -> Json.line(property);
    };
  }

  private static String canonical(Object value) {
    try {
      return canonical(ComparisonTest.read(json(value)));
    } catch (MalformedJsonException e) {
      throw new AssertionError(e);
    }
  }

  private static String json(Object value) {
    return switch (value) {
      case Leaf(String json) -> json;
      case Keyed(List<Map<String, Object>> elements) -> json(elements);
      case List<?> elements ->
          elements.stream().map(RandomTree::json).collect(Collectors.joining(",", "[", "]"));
      case Map<?, ?> members ->
          members.entrySet().stream()
              .map(one -> "\"" + one.getKey() + "\":" + json(one.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      default -> throw new AssertionError(value);
    };
  }

  private static Object shuffled(Object value, Random random) {
    return switch (value) {
      case Leaf leaf -> leaf;
      case Keyed(List<Map<String, Object>> elements) -> shuffled(elements, random);
      case List<?> elements -> {
        List<Object> mixed = new ArrayList<>();
        elements.forEach(element -> mixed.add(shuffled(element, random)));
        Collections.shuffle(mixed, random);
        yield mixed;
      }
      case Map<?, ?> members -> {
        List<Map.Entry<?, ?>> mixed = new ArrayList<>(members.entrySet());
        Collections.shuffle(mixed, random);
        Map<Object, Object> all = new LinkedHashMap<>();
        mixed.forEach(one -> all.put(one.getKey(), shuffled(one.getValue(), random)));
        yield all;
      }
      default -> throw new AssertionError(value);
    };
  }
}
