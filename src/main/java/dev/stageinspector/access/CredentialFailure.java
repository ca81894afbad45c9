package dev.stageinspector.access;

import dev.stageinspector.aws.profiles.CredentialException;
import dev.stageinspector.aws.profiles.Reason;
import dev.stageinspector.ivs.AccessException;
import dev.stageinspector.ivs.failure.Failure.Kind;
import dev.stageinspector.ivs.failure.RefusedTime;
import dev.stageinspector.ivs.failure.Remedy;
import java.util.Optional;

/** Says why there are no credentials, in the words that failures have. */
final class CredentialFailure {

  private CredentialFailure() {}

  static AccessException of(CredentialException thrown) {
    Reason reason = thrown.reason();
    return new AccessException(
        kind(reason), reason.sentence(), requestId(reason), remedy(reason), thrown);
  }

  private static Kind kind(Reason reason) {
    return switch (reason) {
      case Reason.NoSuchProfile _ -> Kind.NO_SUCH_PROFILE;
      case Reason.NoCredentials _,
          Reason.Incomplete _,
          Reason.Malformed _,
          Reason.NoVariable _,
          Reason.Unsendable _ ->
          Kind.NO_CREDENTIALS;
      case Reason.NothingFound _ -> Kind.NO_CREDENTIALS_FOUND;
      case Reason.UnusableVariable _ -> Kind.WRONG_VARIABLE;
      case Reason.Loop _, Reason.NoSuchSource _, Reason.Unusable _ -> Kind.BROKEN_PROFILE;
      case Reason.SignInNeeded _, Reason.SignInFailed _ -> Kind.SIGN_IN_NEEDED;
      case Reason.NoMfaCode _ -> Kind.NO_MFA_CODE;
      case Reason.WrongMfaCode _ -> Kind.WRONG_MFA_CODE;
      case Reason.ProcessFailed _ -> Kind.PROCESS_FAILED;
      case Reason.Expired _ -> Kind.EXPIRED_CREDENTIALS;
      case Reason.Refused refused ->
          RefusedTime.in(refused.code(), refused.said())
              .map(_ -> Kind.WRONG_CLOCK)
              .orElse(Kind.CREDENTIALS_REFUSED);
      case Reason.Unreachable _ -> Kind.CREDENTIALS_UNREACHABLE;
      case Reason.WrongEndpoint _ -> Kind.WRONG_ENDPOINT;
    };
  }

  private static Optional<String> requestId(Reason reason) {
    return reason instanceof Reason.Refused refused ? refused.requestId() : Optional.empty();
  }

  private static Optional<Remedy> remedy(Reason reason) {
    if (!(reason instanceof Reason.SignInNeeded needed)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (needed.login()) {
          case SSO -> new Remedy.SignIn(needed.profile());
          case CONSOLE -> new Remedy.Terminal(needed.profile());
        });
  }
}
