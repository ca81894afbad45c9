package dev.stageinspector.ivs.failure;

import dev.stageinspector.aws.http.Reference;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.Response;
import dev.stageinspector.ivs.failure.Failure.Kind;
import dev.stageinspector.property.Visible;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what went wrong, and what to do about it, to somebody who has a customer on the phone. */
final class FailureWords {

  static final String DEFECT = "Something went wrong in Stage Inspector itself.";

  static final String DEFECT_ADVICE =
      "Retry. If it happens again, copy the details and report them.";

  private static final int LONGEST_REASON = 600;

  /** How far the words of a page are looked for. */
  private static final int LONGEST_PAGE = 64 << 10;

  private final Attempt attempt;
  private final Optional<ServiceError> error;
  private final Optional<String> technicalReason;
  private final Optional<String> requestId;
  private final Optional<Remedy> remedy;
  private final Request request;
  private final Operation operation;
  private final String account;
  private final String profile;
  private final String host;

  FailureWords(Attempt attempt, Optional<ServiceError> error, Optional<String> technicalReason) {
    this(
        attempt,
        error,
        technicalReason,
        attempt.last().flatMap(Response::requestId),
        Optional.empty());
  }

  FailureWords(
      Attempt attempt,
      Optional<ServiceError> error,
      Optional<String> technicalReason,
      Optional<String> requestId,
      Optional<Remedy> remedy) {
    this.request = attempt.request();
    this.operation = request.operation();
    this.requestId = requestId.map(attempt.secrets()::redacted).map(FailureWords::shortened);
    this.remedy = remedy;
    this.attempt = attempt;
    this.error = error;
    this.technicalReason = technicalReason;
    this.account = request.account().map(id -> "account " + id).orElse("the profile's account");
    this.profile = request.profile().described();
    this.host = attempt.endpoint().map(FailureWords::host).orElse("the service");
  }

  Failure failure(Kind kind) {
    String headline = Visible.line(headline(kind));
    String nextStep = Visible.line(nextStep(kind));
    Optional<String> reason = reason(kind);
    Optional<Policy> policy =
        kind == Kind.ACCESS_DENIED && denial().map(Denial::isLiftedByAllowing).orElse(true)
            ? Optional.of(policy())
            : Optional.empty();
    return new Failure(
        kind,
        headline,
        reason,
        nextStep,
        requestId,
        policy,
        details(headline, reason, nextStep),
        remedy);
  }

  private String headline(Kind kind) {
    return switch (kind) {
      case NO_SUCH_PROFILE -> sentence(profile + " does not exist.");
      case NO_CREDENTIALS -> sentence(profile + " has no usable credentials.");
      case NO_CREDENTIALS_FOUND -> "No credentials found.";
      case BROKEN_PROFILE -> sentence(profile + " can't be used as written.");
      case WRONG_VARIABLE -> "An environment variable has a value that can't be used.";
      case SIGN_IN_NEEDED -> sentence(profile + " is not signed in.");
      case NO_MFA_CODE -> sentence(profile + " needs an MFA code.");
      case WRONG_MFA_CODE -> "AWS rejected the MFA code.";
      case PROCESS_FAILED -> sentence("the credential process of " + profile + " failed.");
      case CREDENTIALS_REFUSED -> sentence("AWS refused credentials for " + profile + ".");
      case CREDENTIALS_UNREACHABLE ->
          sentence("the credentials of " + profile + " couldn't be retrieved.");
      case WRONG_ENDPOINT -> "The configured endpoint is not a usable URL.";
      case NOT_FOUND ->
          isDemo()
              ? "The demo account has no such " + noun() + "."
              : "There is no such " + noun() + " in " + request.region() + ", " + account + ".";
      case ACCESS_DENIED ->
          sentence(profile + " lacks permission to " + operation.words().doing() + ".");
      case EXPIRED_CREDENTIALS -> sentence("the credentials of " + profile + " have expired.");
      case INVALID_CREDENTIALS -> sentence("AWS rejected the credentials of " + profile + ".");
      case THROTTLED -> "Too many calls: AWS throttled this one.";
      case QUOTA -> "A quota of the account is used up.";
      case PENDING_VERIFICATION -> "AWS has not verified this account yet.";
      case REJECTED -> "IVS Real-Time rejected the request" + status() + ".";
      case SERVICE_ERROR -> "IVS Real-Time returned a server error" + status() + ".";
      case WRONG_CLOCK -> clock();
      case NAME_NOT_RESOLVED -> "The name " + host + " can't be resolved.";
      case REFUSED -> "The server " + host + " refused the connection.";
      case UNREACHABLE -> "The server " + host + " can't be reached.";
      case TLS -> "No secure connection to " + host + " is possible.";
      case PROXY ->
          "The proxy "
              + attempt.proxy().map(name -> name + " ").orElse("")
              + "didn't let the call through.";
      case WRONG_PROXY -> "The proxy setting is not usable.";
      case TIME_OUT -> "No answer from " + host + " in time.";
      case CONNECTION_LOST -> "The connection to " + host + " was lost.";
      case NOT_THE_SERVICE -> "Unexpected reply: not IVS Real-Time" + status() + ".";
      case NO_STAGE -> "The response contains no " + operation.member() + ".";
      case UNREADABLE -> "The answer from " + host + " can't be read" + status() + ".";
      case REPEATED_PAGE -> "The list doesn't end: AWS sent the same page again.";
      case DEFECT -> DEFECT;
    };
  }

  private String nextStep(Kind kind) {
    return switch (kind) {
      case NO_SUCH_PROFILE ->
          "Choose another profile, or add this one to the AWS profile files. Changes take effect at"
              + " once.";
      case NO_CREDENTIALS ->
          "Complete the profile in the AWS profile files, or choose another one. Changes take"
              + " effect at once.";
      case NO_CREDENTIALS_FOUND ->
          "Choose a profile (--profile or AWS_PROFILE), or set AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY. For the demo account, use --demo.";
      case BROKEN_PROFILE ->
          "Correct the profile in the AWS profile files, or choose another one. Changes take effect"
              + " at once.";
      case WRONG_VARIABLE -> "Correct or unset the variable, then start Stage Inspector again.";
      case SIGN_IN_NEEDED -> signInAdvice();
      case NO_MFA_CODE -> "Retry, and enter the six digits that the device shows.";
      case WRONG_MFA_CODE ->
          "Wait until the device shows a new code, then retry: each code works once. Check the"
              + " device's clock.";
      case PROCESS_FAILED ->
          "Run the profile's command in a terminal to see its output, then retry.";
      case CREDENTIALS_REFUSED -> refusedAdvice();
      case CREDENTIALS_UNREACHABLE ->
          "Check the network, VPN, proxy, and configured endpoints, then retry.";
      case WRONG_ENDPOINT -> "Correct the endpoint, then retry.";
      case NOT_FOUND ->
          isDemo()
              ? "Choose one of your profiles to look up a stage in AWS, or one of the demo"
                  + " account's stages."
              : "Check the stage ID and region in the ARN, and that the stage wasn't deleted. Also"
                  + " check that the profile belongs to "
                  + account
                  + ".";
      case ACCESS_DENIED ->
          denial()
              .filter(denial -> !denial.isLiftedByAllowing())
              .map(denial -> denial.advice(operation.permission(), account))
              .orElseGet(() ->
                  "Ask an administrator of account "
                      + denial()
                          .flatMap(Denial::caller)
                          .orElseGet(() -> request.account().orElse("of the profile"))
                      + " to allow "
                      + operation.permission()
                      + " on "
                      + operation.words().target()
                      + ", or choose another profile.");
      case EXPIRED_CREDENTIALS -> "Get new credentials, save them in the profile, then retry.";
      case INVALID_CREDENTIALS ->
          "Check the access key ID, secret access key, and session token. The key may also have"
              + " been deleted or deactivated.";
      case THROTTLED ->
          "Wait a few seconds and retry. AWS allows "
              + operation.callsPerSecond()
              + " calls of "
              + operation.apiName()
              + " a second for "
              + account
              + " in "
              + request.region()
              + ", across all clients.";
      case QUOTA -> "Request a higher quota in the Service Quotas console of " + account + ".";
      case PENDING_VERIFICATION ->
          "Wait until AWS has verified " + account + ", or ask AWS Support.";
      case REJECTED ->
          (operation == Operation.GET_STAGE ? "Check the ARN." : "Check the request.")
              + " If it is right, send the request ID to AWS Support.";
      case SERVICE_ERROR ->
          "Retry in a minute. If it persists, check the AWS Health Dashboard for "
              + request.region()
              + " and send the request ID to AWS Support.";
      case WRONG_CLOCK ->
          "Set the clock and time zone, ideally from the network, then retry. If they are right, a"
              + " proxy or a computer that slept delayed the request.";
      case NAME_NOT_RESOLVED -> nameAdvice();
      case REFUSED -> "Check the endpoint and any firewall, then retry.";
      case TLS ->
          "For a proxy that inspects traffic, set its certificate in AWS_CA_BUNDLE or the profile's"
              + " ca_bundle. A wrong clock or a network's sign-in page can also cause this.";
      case PROXY ->
          "Check the proxy's address, user name, and password where they are set, or add the host"
              + " to NO_PROXY; then restart Stage Inspector.";
      case WRONG_PROXY -> "Correct the environment variable, then restart Stage Inspector.";
      case UNREACHABLE, TIME_OUT -> "Check the network, VPN, and proxy, then retry.";
      case CONNECTION_LOST -> "Check the network, then retry.";
      case NOT_THE_SERVICE ->
          "A network's sign-in page, a proxy, or another server may have replied. Open a web page"
              + " in a browser, then retry.";
      case NO_STAGE -> "Retry. If it persists, check the endpoint: it may not be IVS Real-Time.";
      case UNREADABLE ->
          "Retry. If it persists, check the endpoint, and a proxy that may change answers.";
      case REPEATED_PAGE ->
          "Retry. If it persists, send the request ID to AWS Support. The pages read so far are"
              + " kept.";
      case DEFECT -> DEFECT_ADVICE;
    };
  }

  private Optional<String> reason(Kind kind) {
    Optional<String> said =
        switch (kind) {
          case NOT_THE_SERVICE -> attempt.last().map(this::redirectOrPage);
          case NO_STAGE -> attempt.last().map(Response::body);
          case TIME_OUT, NAME_NOT_RESOLVED, DEFECT -> Optional.empty();
          case UNREADABLE -> technicalReason;
          default ->
              error.isPresent()
                  ? error.flatMap(ServiceError::reason).or(() -> attempt.last().map(this::page))
                  : technicalReason;
        };
    return said.map(text -> text.substring(0, Math.min(text.length(), LONGEST_PAGE)))
        .map(attempt.secrets()::redacted)
        .map(FailureWords::shortened)
        .filter(text -> !text.isBlank())
        .map(FailureWords::withWordOnBytes);
  }

  private String signInAdvice() {
    return remedy
        .map(one ->
            switch (one) {
              case Remedy.SignIn signIn ->
                  "Sign in here, or in a terminal with “" + signIn.command() + "”";
              case Remedy.Terminal terminal ->
                  "Sign in with this terminal command: “" + terminal.command() + "”";
            })
        .map(way -> way + "; in the window, " + operation.words().afterSignIn() + ".")
        .orElse("Sign in, then retry.");
  }

  private String nameAdvice() {
    String advice =
        "Check that this computer is online, and its VPN and proxy settings, then retry.";
    return Regions.known().contains(request.region())
        ? advice
        : "IVS Real-Time isn't known to be available in "
            + request.region()
            + ": check the ARN. "
            + advice;
  }

  /** The least that allows the call. */
  private Policy policy() {
    String json =
        """
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Action": "%s",
                    "Resource": "%s"
                }
            ]
        }\
        """
            .formatted(operation.permission(), operation.resource(request));
    return new Policy(operation.permission(), operation.words().target(), json);
  }

  private String details(String headline, Optional<String> reason, String nextStep) {
    return Stream.of(
            Optional.of(headline),
            reason.map(text -> "Reason: " + text),
            error
                .map(ServiceError::code)
                .filter(code -> !code.isEmpty())
                .map(code -> "Error: " + shortened(attempt.secrets().redacted(code))),
            attempt.last().map(answer -> "HTTP status: " + answer.status()),
            requestId.map(id -> "Request ID: " + id),
            Optional.of("Next step: " + nextStep),
            request.stage().map(arn -> "Stage: " + arn),
            Optional.of("Action: " + operation.permission()),
            Optional.of("Credentials: " + profile),
            attempt.endpoint().map(uri -> "Endpoint: " + uri.getScheme() + "://" + host(uri)),
            attempt.proxy().map(name -> "Proxy: " + name),
            Optional.of("Time: " + attempt.when().truncatedTo(ChronoUnit.MILLIS)))
        .flatMap(Optional::stream)
        .map(Visible::line)
        .collect(Collectors.joining("\n"));
  }

  private String noun() {
    return operation.words().noun();
  }

  private boolean isDemo() {
    return request.profile() instanceof ProfileChoice.Demo;
  }

  private String status() {
    return attempt.last().map(answer -> " (HTTP " + answer.status() + ")").orElse("");
  }

  /** What AWS, or the way to credentials, said. */
  private String said() {
    return error.flatMap(ServiceError::reason).or(() -> technicalReason).orElse("");
  }

  private Optional<Denial> denial() {
    return Denial.in(said());
  }

  private String refusedAdvice() {
    return denial()
        .filter(denial -> !denial.isLiftedByAllowing())
        .map(denial -> denial.advice("the call", "the role's account"))
        .orElse(
            "Check the role, who may assume it, and the credentials of its source profile, then"
                + " retry.");
  }

  private String clock() {
    Optional<Duration> ahead =
        attempt
            .last()
            .flatMap(Response::date)
            .map(theirs -> Duration.between(theirs, attempt.when()));
    return ahead
        .or(() -> RefusedTime.in("", said()).flatMap(RefusedTime::ahead))
        .map(FailureWords::clock)
        .orElse("This computer's clock is wrong.");
  }

  private static String clock(Duration ahead) {
    long minutes = ahead.abs().toMinutes();
    return minutes == 0
        ? "The request reached AWS too late, or this computer's clock is wrong."
        : "This computer's clock is wrong: it is "
            + minutes
            + (minutes == 1 ? " minute " : " minutes ")
            + (ahead.isNegative() ? "behind" : "ahead of")
            + " AWS's.";
  }

  private String redirectOrPage(Response answer) {
    return answer
        .location()
        .map(this::redirect)
        .orElseGet(() -> answer.body().isBlank() ? "The answer is empty." : page(answer));
  }

  /** Without what may be secret: the user of the URL, and its query. */
  private String redirect(String location) {
    String target =
        attempt
            .endpoint()
            .map(endpoint -> endpoint.toString().replaceFirst("/*$", "/") + operation.apiName())
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
    return attempt
        .secrets()
        .redacted(body.substring(0, Math.min(body.length(), LONGEST_PAGE)))
        .replaceAll("(?is)<(script|style).*?</\\1>", " ")
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** Without user and password, which a URL may hold. */
  private static String host(URI endpoint) {
    String host = Optional.ofNullable(endpoint.getHost()).orElse("the service");
    return endpoint.getPort() < 0 ? host : host + ":" + endpoint.getPort();
  }

  /** What the decoder puts where there is no character is not what the service said. */
  private static String withWordOnBytes(String text) {
    return text.contains("\uFFFD") ? text + " (\uFFFD: bytes that are not UTF-8 text)" : text;
  }

  private static String shortened(String text) {
    String line = Visible.line(text);
    if (line.length() <= LONGEST_REASON) {
      return line;
    }
    boolean inACharacter = Character.isHighSurrogate(line.charAt(LONGEST_REASON - 1));
    return line.substring(0, inACharacter ? LONGEST_REASON - 1 : LONGEST_REASON) + "…";
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
