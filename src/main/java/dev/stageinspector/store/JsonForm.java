package dev.stageinspector.store;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a value is stored in a JSON object.
 *
 * @param <T> an immutable value
 */
public interface JsonForm<T> {

  /** What the file holds, to follow "the" in sentences for the user. */
  String noun();

  /**
   * The value of an object. An empty object gives the value that the program starts with; what is
   * wrong with one part costs no other part. Empty if writing would lose what the object holds.
   */
  Optional<T> read(ObjectNode root);

  /** Puts the value into an object and keeps the object's other members. */
  void write(T value, ObjectNode root);
}
