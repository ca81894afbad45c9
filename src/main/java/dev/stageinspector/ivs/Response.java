package dev.stageinspector.ivs;

import java.time.Instant;
import java.util.Optional;

/**
 * One HTTP response as it came, before the SDK made anything of it.
 *
 * @param status the HTTP status
 * @param body the body, read as UTF-8
 * @param requestId AWS's id of the request
 * @param errorType the code of an error, from the header {@code x-amzn-ErrorType}
 * @param location where a redirect points
 * @param date the clock of whoever answered
 */
public record Response(
    int status,
    String body,
    Optional<String> requestId,
    Optional<String> errorType,
    Optional<String> location,
    Optional<Instant> date) {

  /** The same without what it says. */
  Response withoutBody() {
    return new Response(status, "", requestId, errorType, location, date);
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
