package dev.stageinspector.ivs.failure;

import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.FirstLetter;
import dev.stageinspector.property.Visible;
import java.util.Optional;

/** Says in one sentence what happened. */
final class Headline {

  static final String DEFECT = "Something went wrong in Stage Inspector itself.";

  private final Subject subject;

  private Headline(Subject subject) {
    this.subject = subject;
  }

  static String of(Subject subject) {
    return new Headline(subject).words();
  }

  private String words() {
    return switch (subject.reason().kind()) {
      case NO_SUCH_PROFILE -> FirstLetter.capital(subject.profile() + " doesn't exist.");
      case NO_CREDENTIALS -> FirstLetter.capital(subject.profile() + " can't be used.");
      case NO_CREDENTIALS_FOUND -> "No credentials found.";
      case BROKEN_PROFILE -> FirstLetter.capital(subject.profile() + " can't be used as written.");
      case WRONG_VARIABLE -> "An environment variable has to be changed.";
      case SIGN_IN_NEEDED -> FirstLetter.capital(subject.profile() + " is not signed in.");
      case NO_MFA_CODE -> FirstLetter.capital(subject.profile() + " needs an MFA code.");
      case WRONG_MFA_CODE -> "AWS rejected the MFA code.";
      case PROCESS_FAILED ->
          FirstLetter.capital("the credential process of " + subject.profile() + " failed.");
      case CREDENTIALS_REFUSED ->
          FirstLetter.capital("AWS refused credentials for " + subject.profile() + ".");
      case CREDENTIALS_UNREACHABLE ->
          FirstLetter.capital(
              "the credentials of " + subject.profile() + " couldn't be retrieved.");
      case WRONG_ENDPOINT -> "The configured endpoint is not a usable URL.";
      case NOT_FOUND ->
          subject.isDemo()
              ? "The demo account has no such " + subject.noun() + "."
              : "There is no such "
                  + subject.noun()
                  + " in "
                  + subject.request().region()
                  + ", "
                  + subject.account()
                  + ".";
      case ACCESS_DENIED ->
          FirstLetter.capital(
              subject.profile()
                  + " lacks permission to "
                  + subject.operation().words().doing()
                  + ".");
      case EXPIRED_CREDENTIALS ->
          FirstLetter.capital("the credentials of " + subject.profile() + " have expired.");
      case INVALID_CREDENTIALS ->
          FirstLetter.capital("AWS rejected the credentials of " + subject.profile() + ".");
      case THROTTLED -> "Too many calls: AWS throttled this one.";
      case QUOTA -> "A quota of the account is used up.";
      case PENDING_VERIFICATION -> "AWS has not verified this account yet.";
      case REJECTED -> "IVS Real-Time rejected the request" + subject.status() + ".";
      case SERVICE_ERROR -> "IVS Real-Time returned a server error" + subject.status() + ".";
      case WRONG_CLOCK -> ClockWords.of(subject);
      case NAME_NOT_RESOLVED -> "The name " + subject.host() + " can't be resolved.";
      case CONNECTION_REFUSED -> "Can't connect to " + subject.host() + ".";
      case UNREACHABLE -> "The server " + subject.host() + " can't be reached.";
      case TLS -> "No secure connection to " + subject.host() + " is possible.";
      case PROXY ->
          "The proxy "
              + subject.attempt().proxy().map(name -> name + " ").orElse("")
              + "didn't let the call through.";
      case WRONG_PROXY -> "The proxy setting is not usable.";
      case TIME_OUT -> "No response from " + subject.host() + " in time.";
      case CONNECTION_LOST -> "The connection to " + subject.host() + " was lost.";
      case NOT_THE_SERVICE -> "Unexpected reply: not IVS Real-Time" + subject.status() + ".";
      case NO_MEMBER -> "The response contains no " + subject.operation().member() + ".";
      case UNREADABLE ->
          "The response from " + subject.host() + " can't be read" + subject.status() + ".";
      case REPEATED_PAGE -> "The list doesn't end: AWS sent the same page again.";
      case NOT_IN_SNAPSHOT ->
          subject.operation().changes()
              ? "A snapshot is read-only."
              : "The snapshot doesn't hold "
                  + (subject.operation().pageSize().isPresent()
                      ? "the " + subject.operation().plural()
                      : "this " + subject.noun())
                  + whose()
                  + ".";
      case UNREADABLE_SNAPSHOT -> "The snapshot can't be read.";
      case NOT_SAVED -> "The file couldn't be saved.";
      case DEFECT -> DEFECT;
    };
  }

  /** Of which participant or session something is, where a snapshot can hold others'. */
  private String whose() {
    Request request = subject.request();
    Optional<String> session = request.session().map(id -> " of session " + Visible.shown(id));
    Optional<String> participant =
        request.participant().map(id -> " of participant " + Visible.shown(id));
    return subject.operation().pageSize().isEmpty() || session.isEmpty()
        ? ""
        : participant.or(() -> session).orElse("");
  }
}
