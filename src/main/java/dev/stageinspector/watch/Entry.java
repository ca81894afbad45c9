package dev.stageinspector.watch;

import dev.stageinspector.property.Difference;
import dev.stageinspector.property.Property;
import java.time.Instant;
import java.util.Optional;

/** What is written down of a watch. */
public sealed interface Entry {

  /** When it was known, by AWS's clock. */
  Instant time();

  /**
   * Something is otherwise than in the answer before.
   *
   * @param time when AWS answered so; it happened between this answer and the one before
   * @param path its place in the response, as JMESPath
   * @param label its name for a reader
   * @param subject whose it is, where that isn't the stage itself; empty for the stage
   * @param kind how it changed
   * @param before what was there; nothing if it wasn't set
   * @param after what is there; nothing if it isn't set
   */
  record Change(
      Instant time,
      String path,
      String label,
      String subject,
      Difference.Kind kind,
      Optional<Property> before,
      Optional<Property> after)
      implements Entry {}

  /**
   * For a while nothing was known. What changed then is only seen by what is different after it.
   *
   * @param subject what wasn't known; empty for the stage
   * @param from the last answer before
   * @param time the first answer after
   * @param why what was in the way
   */
  record Gap(String subject, Instant from, Instant time, String why) implements Entry {}
}
