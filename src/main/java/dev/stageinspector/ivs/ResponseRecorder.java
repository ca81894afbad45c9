package dev.stageinspector.ivs;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.http.TransportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Tells of the attempts of a call and their responses, errors included. The SDK itself drops fields
 * that it does not know, cannot tell an absent field from null, and loses the reason in {@code
 * exceptionMessage}. It is handed the body of an error, which it reads for what may be tried again;
 * of a success it is handed an empty one, so that it cannot stumble over a value of another type
 * than it was built for.
 */
final class ResponseRecorder implements ExecutionInterceptor {

  /** Where a call keeps its attempts; set on the request. */
  static final ExecutionAttribute<Attempts> ATTEMPTS =
      new ExecutionAttribute<>("StageInspectorAttempts");

  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    attributes.getAttribute(ATTEMPTS).begin();
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    byte[] body = context.responseBody().map(ResponseRecorder::read).orElseGet(() -> new byte[0]);
    Response answer = answer(context.httpResponse(), body);
    attributes.getAttribute(ATTEMPTS).responded(answer);
    if (answer.isSuccess()) {
      notText(body)
          .ifPresent(sentence -> {
            throw new TransportException(Reason.of(Reason.Kind.UNREADABLE, sentence), null);
          });
    }
    return Optional.of(new ByteArrayInputStream(answer.isSuccess() ? NOTHING : body));
  }

  private static Response answer(SdkHttpResponse response, byte[] body) {
    return new Response(
        response.statusCode(),
        new String(body, StandardCharsets.UTF_8),
        response
            .firstMatchingHeader("x-amzn-RequestId")
            .or(() -> response.firstMatchingHeader("x-amz-request-id")),
        response.firstMatchingHeader("x-amzn-ErrorType"),
        response.firstMatchingHeader("Location"),
        response.firstMatchingHeader("Date").flatMap(ResponseRecorder::instant));
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** Some servers begin with a byte order mark; neither JSON nor the SDK knows one. */
  private static byte[] read(InputStream body) {
    try (body) {
      byte[] bytes = body.readAllBytes();
      return startsWith(bytes, 0xEF, 0xBB, 0xBF)
          ? Arrays.copyOfRange(bytes, 3, bytes.length)
          : bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came instead of UTF-8; a success is shown character for character, or not at all. */
  private static Optional<String> notText(byte[] body) {
    if (startsWith(body, 0xFE, 0xFF) || startsWith(body, 0xFF, 0xFE)) {
      return Optional.of("The response is UTF-16 text, not UTF-8.");
    }
    ByteBuffer bytes = ByteBuffer.wrap(body);
    CoderResult end =
        StandardCharsets.UTF_8.newDecoder().decode(bytes, CharBuffer.allocate(body.length), true);
    return end.isError()
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "The response is not UTF-8 text: byte %,d (0x%02X) doesn't belong there.",
                bytes.position() + 1,
                bytes.get(bytes.position())))
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
