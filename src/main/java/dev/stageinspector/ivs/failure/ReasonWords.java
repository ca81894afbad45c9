package dev.stageinspector.ivs.failure;

import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.aws.http.Reference;
import dev.stageinspector.ivs.Response;
import dev.stageinspector.property.Visible;
import java.net.URI;
import java.util.Optional;

/** The reason of a failure: a quote of what AWS or another server said, or a sentence of ours. */
final class ReasonWords {

  private static final int LONGEST = 600;

  /** How far the words of a page are looked for. */
  private static final int LONGEST_PAGE = 64 << 10;

  private final Subject subject;

  private ReasonWords(Subject subject) {
    this.subject = subject;
  }

  static Optional<String> of(Subject subject) {
    return new ReasonWords(subject).words().map(ReasonWords::withWordOnBytes);
  }

  /** One line without secrets, not too long. */
  static String line(String text, Attempt attempt) {
    String line = Visible.line(attempt.secrets().redacted(text));
    if (line.length() <= LONGEST) {
      return line;
    }
    boolean inACharacter = Character.isHighSurrogate(line.charAt(LONGEST - 1));
    return line.substring(0, inACharacter ? LONGEST - 1 : LONGEST) + "…";
  }

  private Optional<String> words() {
    Optional<Response> last = subject.attempt().last();
    return switch (subject.reason().kind()) {
      case NOT_THE_SERVICE -> last.flatMap(this::redirectOrPage);
      case NO_MEMBER -> last.flatMap(answer -> quote(answer.body()));
      // The headline says all of it.
      case TIME_OUT, NAME_NOT_RESOLVED, NO_SUCH_PROFILE, DEFECT -> Optional.empty();
      default ->
          subject.error().isPresent() && subject.reason().kind() != Kind.UNREADABLE
              ? subject
                  .error()
                  .flatMap(ServiceError::reason)
                  .or(() -> last.map(this::page))
                  .flatMap(this::quote)
              : told(subject.reason().sentence());
    };
  }

  private Optional<String> redirectOrPage(Response answer) {
    if (answer.location().isPresent()) {
      return told(redirect(answer.location().get()));
    }
    return answer.body().isBlank() ? told("The response is empty.") : quote(page(answer));
  }

  /** Without what may be secret: the user of the URL, and its query. */
  private String redirect(String location) {
    String target =
        subject
            .attempt()
            .endpoint()
            .map(endpoint ->
                endpoint.toString().replaceFirst("/*$", "/") + subject.operation().apiName())
            .flatMap(asked -> Reference.resolved(URI.create(asked), location))
            .map(URI::toString)
            .orElse(location);
    return "It redirects to "
        + target.replaceAll("[?#].*", "").replaceFirst("//[^/]*@", "//")
        + ".";
  }

  /** The words of a page that is not the service's. */
  private String page(Response answer) {
    String body = answer.body();
    return subject
        .attempt()
        .secrets()
        .redacted(body.substring(0, Math.min(body.length(), LONGEST_PAGE)))
        .replaceAll("(?is)<(script|style).*?</\\1>", " ")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** What the decoder puts where there is no character is not what the service said. */
  private static String withWordOnBytes(String text) {
    return text.contains("\uFFFD") ? text + " (\uFFFD: bytes that are not UTF-8 text)" : text;
  }

  private Optional<String> quote(String text) {
    return told(text).map(line -> line.isBlank() ? line : "“" + line + "”");
  }

  private Optional<String> told(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST_PAGE));
    return Optional.of(line(start, subject.attempt())).filter(line -> !line.isBlank());
  }
}
