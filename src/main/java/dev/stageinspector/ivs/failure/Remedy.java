package dev.stageinspector.ivs.failure;

/** What the user can do at once about a failure. */
public sealed interface Remedy {

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

  /** Sign in to the console, with the command alone. */
  record Terminal(String profile) implements Remedy {
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
