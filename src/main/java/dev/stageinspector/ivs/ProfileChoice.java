package dev.stageinspector.ivs;

import java.nio.file.Path;

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

  /**
   * Nobody's: the answers are in a snapshot, and nothing is asked of AWS.
   *
   * @param file where it is
   */
  record Saved(Path file) implements ProfileChoice {

    /** How the name of a snapshot's file ends. */
    public static final String EXTENSION = ".stage.json";

    /** The file's name without its folders. */
    public String name() {
      Path name = file.getFileName();
      return name == null ? file.toString() : name.toString();
    }
  }

  /** How it is called in a sentence. */
  default String described() {
    return switch (this) {
      case Demo() -> "the demo account";
      case Environment() -> "the environment";
      case Shared(String name) -> "the profile “" + name + "”";
      case Saved saved -> "the snapshot “" + saved.name() + "”";
    };
  }
}
