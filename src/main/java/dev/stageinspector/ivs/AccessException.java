package dev.stageinspector.ivs;

import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.Remedy;
import java.io.Serial;
import java.util.Optional;

/**
 * There is no way to the service for a profile. What was to be asked there is not known here;
 * whoever asked says so in the {@link Failure}.
 */
public final class AccessException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Failure.Kind kind;
  private final transient Optional<String> requestId;
  private final transient Optional<Remedy> remedy;

  /**
   * @param kind what is missing
   * @param sentence what exactly is wrong, in words for the person who asked
   */
  public AccessException(Failure.Kind kind, String sentence, Throwable cause) {
    this(kind, sentence, Optional.empty(), Optional.empty(), cause);
  }

  /**
   * @param kind what is missing
   * @param sentence what exactly is wrong, in words for the person who asked
   * @param requestId AWS's id of the request that was refused, if there was one
   * @param remedy what can be done about it at once
   */
  public AccessException(
      Failure.Kind kind,
      String sentence,
      Optional<String> requestId,
      Optional<Remedy> remedy,
      Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
    this.requestId = requestId;
    this.remedy = remedy;
  }

  /** Why something could not be asked. */
  Failure failure(Request request) {
    return Failure.beforeCall(request, kind, String.valueOf(getMessage()), requestId, remedy);
  }
}
