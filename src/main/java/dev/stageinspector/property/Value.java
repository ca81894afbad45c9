package dev.stageinspector.property;

/**
 * What a property holds. Absent, null and empty are three different things: a field that the answer
 * does not have, one that it has with an explicit {@code null}, and one that it has with nothing in
 * it.
 */
public sealed interface Value {

  /** Any text, the empty one included. */
  record Text(String text) implements Value {}

  /** The address of an endpoint, exactly as AWS sent it. */
  record Url(String text) implements Value {}

  /** An Amazon Resource Name, exactly as AWS sent it. */
  record Arn(String text) implements Value {}

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
   * A known field that the answer does not have.
   *
   * @param meaning one sentence that says what that means for the stage
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
      case Numeral(String digits) -> digits;
      case Flag(boolean on) -> Boolean.toString(on);
      case Null() -> "null";
      case Members(), Elements(), Absent(_) -> "";
    };
  }
}
