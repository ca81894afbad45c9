package dev.stageinspector.ivs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Keeps the response of the last attempt of a call, errors included. The SDK itself drops fields
 * that it does not know, cannot tell an absent field from null, and loses the reason in {@code
 * exceptionMessage}. It is handed the body of an error, which it reads for what may be tried again;
 * of a success it is handed an empty one, so that it cannot stumble over a value of another type
 * than it was built for.
 */
final class AnswerKeeper implements ExecutionInterceptor {

  /** Where a call keeps its last answer; set on the request. */
  static final ExecutionAttribute<AtomicReference<Optional<Answer>>> LAST_ANSWER =
      new ExecutionAttribute<>("StageInspectorLastAnswer");

  /** An answer is at most some 30 KB; whatever goes on longer is no answer of the service. */
  private static final int LONGEST_BODY = 8 << 20;

  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  /** An attempt that gets no response must not be taken for the one before it. */
  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    keep(attributes, Optional.empty());
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    byte[] body = context.responseBody().map(AnswerKeeper::read).orElseGet(() -> new byte[0]);
    Answer answer = answer(context.httpResponse(), body);
    keep(attributes, Optional.of(answer));
    return Optional.of(new ByteArrayInputStream(answer.isSuccess() ? NOTHING : body));
  }

  private static void keep(ExecutionAttributes attributes, Optional<Answer> answer) {
    AtomicReference<Optional<Answer>> last = attributes.getAttribute(LAST_ANSWER);
    if (last != null) {
      last.set(answer);
    }
  }

  private static Answer answer(SdkHttpResponse response, byte[] body) {
    return new Answer(
        response.statusCode(),
        new String(body, StandardCharsets.UTF_8),
        response
            .firstMatchingHeader("x-amzn-RequestId")
            .or(() -> response.firstMatchingHeader("x-amz-request-id")),
        response.firstMatchingHeader("x-amzn-ErrorType"),
        response.firstMatchingHeader("Location"),
        response.firstMatchingHeader("Date").flatMap(AnswerKeeper::instant));
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static byte[] read(InputStream body) {
    try (body) {
      return body.readNBytes(LONGEST_BODY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
