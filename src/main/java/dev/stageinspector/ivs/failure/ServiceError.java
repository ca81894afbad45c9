package dev.stageinspector.ivs.failure;

import dev.stageinspector.ivs.Response;
import dev.stageinspector.property.Field;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;
import java.util.Optional;

/**
 * What an unsuccessful response says of itself.
 *
 * @param code the error's code, without the name space and the suffix that some front ends add;
 *     empty if there is none
 * @param reason the text: in {@code exceptionMessage} for the errors of IVS, in {@code message} for
 *     those of AWS in general
 * @param structured whether it has the form of AWS's errors: a code in the header, or a JSON body
 */
record ServiceError(String code, Optional<String> reason, boolean structured) {

  private static final Field BODY = Field.known("Error", "Why there is no answer.");

  static ServiceError of(Response answer) {
    Optional<Property> body = body(answer);
    String code =
        answer
            .errorType()
            .or(() -> text(body, "__type"))
            .or(() -> text(body, "code"))
            .map(ServiceError::bare)
            .orElse("");
    Optional<String> reason =
        text(body, "exceptionMessage")
            .or(() -> text(body, "message"))
            .or(() -> text(body, "Message"));
    return new ServiceError(code, reason, answer.errorType().isPresent() || body.isPresent());
  }

  private static Optional<Property> body(Response answer) {
    try {
      return Optional.of(PropertyReader.read(answer.body(), BODY));
    } catch (MalformedJsonException notJson) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Optional<Property> body, String name) {
    return body.flatMap(error -> error.textAt(name)).filter(text -> !text.isBlank());
  }

  /** {@code aws.protocols#ThrottlingException:http://...} is a ThrottlingException. */
  private static String bare(String code) {
    String withoutSuffix = code.contains(":") ? code.substring(0, code.indexOf(':')) : code;
    return withoutSuffix.substring(withoutSuffix.indexOf('#') + 1).strip();
  }
}
