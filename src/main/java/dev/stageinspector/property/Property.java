package dev.stageinspector.property;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One property of a response, with everything below it.
 *
 * @param name the name that AWS uses; for an element of a list its index in brackets
 * @param path its place in the response, as a JMESPath expression for the AWS CLI's {@code
 *     --query}; empty for the response itself
 * @param field what is known about it
 * @param value what it holds
 * @param children its members or elements, in the order in which they are shown
 */
public record Property(
    String name, String path, Field field, Value value, List<Property> children) {

  public Property {
    children = List.copyOf(children);
  }

  /** Its name for a reader. */
  public String label() {
    return field.label().isEmpty() ? name : field.label();
  }

  /** Whether the response has it. */
  public boolean present() {
    return !(value instanceof Value.Absent);
  }

  /** The property at this path at or below this one. */
  public Optional<Property> at(String wanted) {
    if (path.equals(wanted)) {
      return Optional.of(this);
    }
    // What is below a property has a path that begins with its own.
    for (Property child : children) {
      if (wanted.startsWith(child.path)) {
        Optional<Property> found = child.at(wanted);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The text of the property at this path, if the response has one there that is not null. */
  public Optional<String> textAt(String wanted) {
    return at(wanted).flatMap(Property::text);
  }

  /** Its own text, if it is one. */
  public Optional<String> text() {
    return switch (value) {
      case Value.Text(String text) -> Optional.of(text);
      case Value.Url(String text) -> Optional.of(text);
      case Value.Arn(String text) -> Optional.of(text);
      case Value.Time(String text, _) -> Optional.of(text);
      default -> Optional.empty();
    };
  }

  /** The time that it is, if it is one. */
  public Optional<Instant> time() {
    return value instanceof Value.Time(_, Instant at) ? Optional.of(at) : Optional.empty();
  }

  /** Its member of this name. */
  public Optional<Property> member(String wanted) {
    // A table asks this of every cell: a stream would take most of the time.
    for (Property child : children) {
      if (child.name.equals(wanted)) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** This property and all below it, each before its children. */
  public Stream<Property> walk() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Property::walk));
  }

  Property withChildren(List<Property> others) {
    return new Property(name, path, field, value, others);
  }
}
