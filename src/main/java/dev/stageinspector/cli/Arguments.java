package dev.stageinspector.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The options that were given, with their values as they were typed. */
final class Arguments {

  private final Map<Option, List<String>> given;
  private final Optional<String> file;

  private Arguments(Map<Option, List<String>> given, Optional<String> file) {
    this.given = given;
    this.file = file;
  }

  /**
   * Tells options and values apart. What a library for this costs, in classes and reflection, is a
   * quarter of the time that {@code --print} takes.
   */
  static Arguments of(String... arguments) throws UsageException {
    Map<Option, List<String>> given = new EnumMap<>(Option.class);
    Optional<String> file = Optional.empty();
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      if (file.isEmpty() && isFile(argument)) {
        file = Optional.of(argument);
        continue;
      }
      String name = name(argument);
      Option option = Option.named(name).orElseThrow(() -> new UsageException(unknown(argument)));
      boolean joined = !name.equals(argument);
      if (joined && option.arity() == 0) {
        throw new UsageException(name + " takes no value.");
      }
      List<String> values = new ArrayList<>();
      if (joined) {
        values.add(argument.substring(name.length() + 1));
      }
      while (values.size() < option.arity()) {
        values.add(next(rest));
      }
      if (values.stream().anyMatch(String::isBlank)) {
        throw new UsageException(name + " needs " + needed(option) + ".");
      }
      if (given.containsKey(option) && !option.repeats()) {
        throw new UsageException(option.longName() + " can be given only once.");
      }
      given.computeIfAbsent(option, _ -> new ArrayList<>()).addAll(values);
    }
    return new Arguments(given, file);
  }

  /** The file that was given without an option, as a file manager does it. */
  Optional<String> file() {
    return file;
  }

  private static boolean isFile(String argument) {
    return !argument.startsWith("-") && StageFile.named(argument).isPresent();
  }

  boolean has(Option option) {
    return given.containsKey(option);
  }

  Optional<String> value(Option option) {
    return values(option).stream().findFirst();
  }

  /** All values of an option that takes several, or can be given more than once. */
  List<String> values(Option option) {
    return given.getOrDefault(option, List.of());
  }

  /** The one that an option names, in whatever case. */
  <T extends Enum<T>> Optional<T> one(T[] all, Option option) throws UsageException {
    Optional<String> name = value(option);
    Optional<T> found =
        name.flatMap(text ->
            Arrays.stream(all).filter(one -> one.toString().equalsIgnoreCase(text)).findFirst());
    if (name.isPresent() && found.isEmpty()) {
      throw new UsageException(
          "“"
              + name.get()
              + "” is not a value of "
              + option.longName()
              + ". Use one of "
              + names(all)
              + ".");
    }
    return found;
  }

  /**
   * The one that an option names.
   *
   * @param asker what needs it, for a sentence if the option isn't given
   */
  <T extends Enum<T>> T required(T[] all, Option option, String asker) throws UsageException {
    return one(all, option)
        .orElseThrow(() ->
            new UsageException(
                asker + " needs " + option.longName() + ": one of " + names(all) + "."));
  }

  private static <T extends Enum<T>> String names(T[] all) {
    return Arrays.stream(all).map(Enum::toString).collect(Collectors.joining(", "));
  }

  /** Refuses options that make no sense beside another. */
  void refuse(Option beside, Option... options) throws UsageException {
    for (Option option : options) {
      UsageException.throwIf(
          has(option), beside.longName() + " doesn't take " + option.longName() + ".");
    }
  }

  private static String needed(Option option) {
    return (option.arity() == 1 ? "a value: " : option.arity() + " values: ") + option.parameter();
  }

  /** An argument without the value that {@code =} joins to it. */
  private static String name(String argument) {
    int end = argument.startsWith("-") ? argument.indexOf('=') : -1;
    return end < 0 ? argument : argument.substring(0, end);
  }

  /** The value in an argument of its own: nothing if that is an option, or looks like one. */
  private static String next(Iterator<String> rest) {
    String value = rest.hasNext() ? rest.next() : "";
    return value.startsWith("--") || Option.named(value).isPresent() ? "" : value;
  }

  private static String unknown(String argument) {
    return argument.startsWith("-")
        ? "Unknown option " + name(argument) + "."
        : "Unexpected argument “" + argument + "”.";
  }
}
