package dev.stageinspector.property;

import java.time.Instant;

/**
 * What a property holds. Absent, null, and empty are different: a field that the response doesn't
 * have, one with an explicit {@code null}, and one with nothing in it.
 */
public sealed interface Value {

  /** Any text, including the empty one. */
  record Text(String text) implements Value {}

  /** The address of an endpoint, exactly as AWS sent it. */
  record Url(String text) implements Value {}

  /** An Amazon Resource Name, exactly as AWS sent it. */
  record Arn(String text) implements Value {}

  /**
   * A time, exactly as AWS sent it.
   *
   * @param at the same time, to be compared and shown
   */
  record Time(String text, Instant at) implements Value {}

  /** A number with the digits that AWS sent: {@code 1.10} stays {@code 1.10}. */
  record Numeral(String digits) implements Value {}

  /** True or false. */
  record Flag(boolean on) implements Value {}

  /** An explicit {@code null}. */
  record Null() implements Value {}

  /** An object; its members are the property's children. */
  record Members() implements Value {}

  /** A list; its elements are the property's children. */
  record Elements() implements Value {}

  /**
   * A known field that the response doesn't have.
   *
   * @param meaning what that means for the stage, as a fragment that follows "not set:"
   */
  record Absent(String meaning) implements Value {}

  /**
   * The characters that AWS sent for this value; nothing for one that has children or is absent.
   */
  default String raw() {
    return switch (this) {
      case Text(String text) -> text;
      case Url(String text) -> text;
      case Arn(String text) -> text;
      case Time(String text, _) -> text;
      case Numeral(String digits) -> digits;
      case Flag(boolean on) -> Boolean.toString(on);
      case Null() -> "null";
      case Members(), Elements(), Absent(_) -> "";
    };
  }
}
