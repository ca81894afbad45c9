package dev.stageinspector.ivs.failure;

import dev.stageinspector.aws.failure.Reason;
import java.util.Optional;

/** What the user can do at once about a failure. */
public sealed interface Remedy {

  /** What can be done at once about a reason, if anything. */
  static Optional<Remedy> of(Reason reason) {
    return reason instanceof Reason.SignInNeeded needed
        ? Optional.of(
            switch (needed.login()) {
              case SSO -> new SignIn(needed.profile());
              case CONSOLE -> new ConsoleSignIn(needed.profile());
            })
        : Optional.empty();
  }

  /** The profile that it is for; it may be one behind the profile of the look-up. */
  String profile();

  /** The AWS CLI's command that does it, ready for a shell. */
  String command();

  /** Sign in through IAM Identity Center, in the program or with the command. */
  record SignIn(String profile) implements Remedy {
    @Override
    public String command() {
      return "aws sso login --profile " + quoted(profile);
    }
  }

  /** Sign in to the console, with only the command. */
  record ConsoleSignIn(String profile) implements Remedy {
    @Override
    public String command() {
      return "aws login --profile " + quoted(profile);
    }
  }

  /** Double quotes are understood by every shell of the three systems; names rarely need them. */
  private static String quoted(String name) {
    return name.matches("[A-Za-z0-9._/@:+-]+") && !name.startsWith("-")
        ? name
        : "\"" + name.replaceAll("([\"\\\\$`])", "\\\\$1") + "\"";
  }
}
