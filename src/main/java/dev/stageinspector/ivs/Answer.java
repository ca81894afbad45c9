package dev.stageinspector.ivs;

import dev.stageinspector.property.Property;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One answer about a stage, with where it came from.
 *
 * @param query what was asked
 * @param answer the whole answer; its one known member is {@code stage}
 * @param body the body of the response, character for character
 * @param requestId AWS's id of the request, for a support case
 * @param fetched when the answer was complete
 * @param took from the call to the answer, retries included
 * @param endpoint the address that answered
 */
public record Answer(
    StageQuery query,
    Property answer,
    String body,
    Optional<String> requestId,
    Instant fetched,
    Duration took,
    URI endpoint) {

  /** What the answer says of the stage at a glance. */
  public StageSummary summary() {
    return StageSummary.of(answer);
  }
}
