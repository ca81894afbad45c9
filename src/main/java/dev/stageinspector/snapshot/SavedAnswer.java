package dev.stageinspector.snapshot;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer as a snapshot holds it, without whoever asked.
 *
 * @param request what was asked
 * @param requestId AWS's ID of the request
 * @param time when it was answered, by AWS's clock
 * @param took how long that took
 * @param endpoint the address that answered; nothing is ever sent there
 * @param body the response as JSON, without what is secret
 */
record SavedAnswer(
    SavedRequest request,
    Optional<String> requestId,
    Instant time,
    Duration took,
    URI endpoint,
    String body) {

  static SavedAnswer of(Answer answer) throws MalformedJsonException {
    return new SavedAnswer(
        SavedRequest.of(answer.request()).redacted(),
        answer.requestId().map(SecretRemoval::text),
        answer.time(),
        answer.took(),
        answer.endpoint(),
        SecretRemoval.body(answer.body()));
  }

  /**
   * The answer to a request, as if it had just been asked.
   *
   * @throws MalformedJsonException if the body is not the operation's
   */
  Answer to(Request request) throws MalformedJsonException {
    Operation operation = request.operation();
    // Whoever made the file may have put secrets in, which nobody needs to see.
    String readable = SecretRemoval.body(body);
    Property tree = PropertyReader.read(readable, operation.catalogue());
    if (!operation.isAnsweredBy(tree)) {
      throw new MalformedJsonException("the response has no " + operation.member());
    }
    return new Answer(request, tree, readable, requestId, time, took, endpoint);
  }
}
