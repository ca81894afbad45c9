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
 * Keeps the response of each attempt of a call, errors included, and hands it on to the SDK. The
 * SDK itself drops fields that it does not know, cannot tell an absent field from null, and loses
 * the reason in {@code exceptionMessage}.
 */
final class AnswerKeeper implements ExecutionInterceptor {

  /** Where a call keeps its last answer; set on the request. */
  static final ExecutionAttribute<AtomicReference<Optional<Answer>>> LAST_ANSWER =
      new ExecutionAttribute<>("StageInspectorLastAnswer");

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    byte[] body = context.responseBody().map(AnswerKeeper::read).orElseGet(() -> new byte[0]);
    AtomicReference<Optional<Answer>> last = attributes.getAttribute(LAST_ANSWER);
    if (last != null) {
      last.set(Optional.of(answer(context.httpResponse(), body)));
    }
    return Optional.of(new ByteArrayInputStream(body));
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
      return body.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
