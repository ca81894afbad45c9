package dev.stageinspector.ivs.failure;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Regions;

/** Says what to do about a failure, to somebody who has a customer on the phone. */
final class NextStep {

  static final String DEFECT = "Retry. If it happens again, copy the details and report them.";

  private final Subject subject;

  private NextStep(Subject subject) {
    this.subject = subject;
  }

  static String of(Subject subject) {
    return new NextStep(subject).words();
  }

  private String words() {
    return switch (subject.reason().kind()) {
      case NO_SUCH_PROFILE ->
          "Choose another profile, or add this one to the AWS profile files, then retry.";
      case NO_CREDENTIALS ->
          "Complete the profile in the AWS profile files, or choose another one, then retry.";
      case NO_CREDENTIALS_FOUND ->
          "Choose a profile (--profile or AWS_PROFILE), or set AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY. For the demo account, use --demo.";
      case BROKEN_PROFILE ->
          "Correct the profile in the AWS profile files, or choose another one, then retry.";
      case WRONG_VARIABLE -> "Set, correct, or unset the variable, then restart Stage Inspector.";
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
          subject.isDemo()
              ? "Choose one of your profiles to look up a stage in AWS, or one of the demo"
                  + " account's stages."
              : subject
                  .request()
                  .account()
                  .map(id ->
                      "Check the stage ID and region in the ARN, and that the stage wasn't deleted."
                          + " Also check that the profile belongs to account "
                          + id
                          + ".")
                  .orElse("Check the region and the profile.");
      case ACCESS_DENIED ->
          subject
              .denial()
              .filter(denial -> !denial.isLiftedByAllowing())
              .map(denial -> denial.advice(subject.operation().permission(), subject.account()))
              .orElseGet(() ->
                  "Ask an administrator of "
                      + subject
                          .denial()
                          .flatMap(Denial::caller)
                          .map(id -> "account " + id)
                          .orElseGet(subject::account)
                      + " to allow "
                      + subject.operation().permission()
                      + " on "
                      + subject.operation().words().target()
                      + ", or choose another profile.");
      case EXPIRED_CREDENTIALS -> "Get new credentials, save them in the profile, then retry.";
      case INVALID_CREDENTIALS ->
          "Check the access key ID, secret access key, and session token. The key may also have"
              + " been deleted or deactivated.";
      case THROTTLED ->
          "Wait a few seconds and retry. AWS allows "
              + subject.operation().callsPerSecond()
              + " "
              + subject.operation().apiName()
              + " calls per second for "
              + subject.account()
              + " in "
              + subject.request().region()
              + ", across all clients.";
      case QUOTA ->
          "Request a higher quota in the Service Quotas console of " + subject.account() + ".";
      case PENDING_VERIFICATION ->
          "Wait until AWS has verified " + subject.account() + ", or ask AWS Support.";
      case REJECTED ->
          (subject.operation() == Operation.GET_STAGE ? "Check the ARN." : "Check the request.")
              + " If it is right, send the request ID to AWS Support.";
      case SERVICE_ERROR ->
          "Retry in a minute. If it persists, check the AWS Health Dashboard for "
              + subject.request().region()
              + " and send the request ID to AWS Support.";
      case WRONG_CLOCK ->
          "Set the clock and time zone, ideally from the network, then retry. If they are right, a"
              + " proxy or a computer that slept delayed the request.";
      case NAME_NOT_RESOLVED -> nameAdvice();
      case CONNECTION_REFUSED -> "Check the endpoint and any firewall, then retry.";
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
      case NO_MEMBER -> "Retry. If it persists, check the endpoint: it may not be IVS Real-Time.";
      case UNREADABLE ->
          "Retry. If it persists, check the endpoint, and any proxy that may change responses.";
      case REPEATED_PAGE ->
          "Retry. If it persists, send the request ID to AWS Support. The pages read so far are"
              + " kept.";
      case NOT_IN_SNAPSHOT ->
          "It holds what was loaded when it was saved, and no secrets. Choose a profile to ask AWS.";
      case UNREADABLE_SNAPSHOT -> "Get the file again, or choose a profile to ask AWS.";
      case NOT_SAVED -> "Choose another folder.";
      case DEFECT -> DEFECT;
    };
  }

  private String signInAdvice() {
    String then = subject.operation().words().afterSignIn();
    return Remedy.of(subject.reason())
        .map(one ->
            switch (one) {
              case Remedy.SignIn signIn ->
                  "Choose “Sign in” in the window ("
                      + then
                      + "), or run “"
                      + signIn.command()
                      + "” in a terminal.";
              case Remedy.ConsoleSignIn signIn ->
                  "Sign in with this terminal command: “"
                      + signIn.command()
                      + "”; in the window, "
                      + then
                      + ".";
            })
        .orElse("Sign in, then retry.");
  }

  private String nameAdvice() {
    String advice =
        "Check that this computer is online, and its VPN and proxy settings, then retry.";
    return Regions.known().contains(subject.request().region())
        ? advice
        : "IVS Real-Time isn't known to be available in "
            + subject.request().region()
            + ": check the ARN. "
            + advice;
  }

  private String refusedAdvice() {
    return subject
        .denial()
        .filter(denial -> !denial.isLiftedByAllowing())
        .map(denial -> denial.advice("the call", "the role's account"))
        .orElse(
            "Check the role, who may assume it, and the credentials of its source profile, then"
                + " retry.");
  }
}
