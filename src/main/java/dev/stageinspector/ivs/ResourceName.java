package dev.stageinspector.ivs;

import java.util.Optional;

/** What is known of the name of a configuration, whose ARN does not tell it. */
public sealed interface ResourceName {

  /** AWS lists it with a name. */
  record Named(String name) implements ResourceName {}

  /** AWS lists it, and it has no name. */
  record Unnamed() implements ResourceName {}

  /** AWS lists others, but not this one. */
  record NotListed() implements ResourceName {}

  /**
   * Its kind must not be listed.
   *
   * @param permission the action that is missing
   */
  record Denied(String permission) implements ResourceName {}

  /** Its kind was not listed, or not whole. */
  record Unknown() implements ResourceName {}

  /** What stands beside the ARN; nothing if nothing is known. */
  default Optional<String> brief() {
    return switch (this) {
      case Named(String name) -> Optional.of(name);
      case Unnamed() -> Optional.of("no name");
      case NotListed() -> Optional.of("not in the list: deleted?");
      case Denied(_), Unknown() -> Optional.empty();
    };
  }

  /**
   * The same as a sentence, which also says why the name is not known; nothing if none was asked.
   */
  default Optional<String> sentence() {
    return switch (this) {
      case Named(String name) -> Optional.of("Its name is “" + name + "”.");
      case Unnamed() -> Optional.of("It has no name.");
      case NotListed() -> Optional.of("AWS's list doesn't have it: it may have been deleted.");
      case Denied(String permission) ->
          Optional.of("Its name isn't known: you need permission for " + permission + ".");
      case Unknown() -> Optional.empty();
    };
  }
}
