package dev.stageinspector.ivs;

/** Whose credentials a look-up uses. */
public sealed interface ProfileChoice {

  /** The built-in demo account: no AWS account, no network. */
  record Demo() implements ProfileChoice {}

  /** What variables of the environment offer: keys, a web identity, or a container's role. */
  record Environment() implements ProfileChoice {}

  /**
   * A profile of the shared config and credentials files.
   *
   * @param name its name there
   */
  record Shared(String name) implements ProfileChoice {}

  /** How it is called in a sentence. */
  default String described() {
    return switch (this) {
      case Demo() -> "the demo account";
      case Environment() -> "the environment";
      case Shared(String name) -> "the profile “" + name + "”";
    };
  }
}
