package dev.stageinspector.broadcast;

import java.util.Optional;
import java.util.function.Function;

/**
 * A command line or a file that is ready to use.
 *
 * @param id tells it from the others of the same setup
 * @param title what it is for
 * @param writing writes it with a credential in its place; empty where it cannot be written
 */
public record Snippet(String id, String title, Function<String, Optional<String>> writing) {

  /** With this credential or placeholder in its place; empty where it cannot be written. */
  public Optional<String> text(String credential) {
    return writing.apply(credential);
  }
}
