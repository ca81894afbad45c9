package dev.stageinspector.demo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a list holds, in order. An element is made when a page needs it. */
interface Elements<T> {

  /** Tells an element from all others, whatever has been added since. */
  String id(T element);

  /** All of them. */
  Stream<T> all();

  /** Those after the element with this ID, or nothing if there is no such element. */
  Optional<Stream<T>> after(String id);

  /** The elements of a list that is short enough to be searched. */
  static <T> Elements<T> of(List<T> list, Function<T, String> id) {
    return new Elements<>() {

      @Override
      public String id(T element) {
        return id.apply(element);
      }

      @Override
      public Stream<T> all() {
        return list.stream();
      }

      @Override
      public Optional<Stream<T>> after(String last) {
        return IntStream.range(0, list.size())
            .filter(i -> id.apply(list.get(i)).equals(last))
            .mapToObj(i -> list.subList(i + 1, list.size()).stream())
            .findFirst();
      }
    };
  }
}
