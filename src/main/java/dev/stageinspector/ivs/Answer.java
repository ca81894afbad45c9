package dev.stageinspector.ivs;

import dev.stageinspector.property.Property;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What AWS answered to a question, kept as it came. Nothing secret is in it: members that are
 * secret are taken out before.
 *
 * @param request what was asked
 * @param tree the whole answer
 * @param body the body of the response, character for character
 * @param requestId AWS's id of the request, for a support case
 * @param time when it was answered, by AWS's clock; by this computer's where AWS named no time
 * @param took from the call to the answer, retries included, waiting for the budget not
 * @param endpoint the address that answered
 */
public record Answer(
    Request request,
    Property tree,
    String body,
    Optional<String> requestId,
    Instant time,
    Duration took,
    URI endpoint) {

  /** The stage that it is about, with whose credentials it was asked. */
  public StageQuery query() {
    return request.query();
  }

  /** The list in the answer, or its one member as a list of one. */
  public List<Property> items() {
    return tree.at(request.operation().member()).map(Property::children).orElse(List.of());
  }

  /** Where the next page begins; empty if this is the last, or there are none. */
  String nextToken() {
    return tree.textAt("nextToken").orElse("");
  }
}
