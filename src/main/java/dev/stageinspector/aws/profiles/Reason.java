package dev.stageinspector.aws.profiles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why there are no credentials. */
public sealed interface Reason {

  /** The sentence for the user. */
  String sentence();

  /**
   * The files have no such profile.
   *
   * @param profile the name that was asked for
   */
  record NoSuchProfile(String profile) implements Reason {
    @Override
    public String sentence() {
      return "There is no profile named \"" + profile + "\".";
    }
  }

  /**
   * The profile has settings only.
   *
   * @param profile the profile's name
   * @param where where it begins
   */
  record NoCredentials(String profile, FileLine where) implements Reason {
    @Override
    public String sentence() {
      return "The profile \"" + profile + "\" (" + where + ") has no credentials.";
    }
  }

  /**
   * There is nothing to sign with at all.
   *
   * @param files the files that would have the profiles
   */
  record NothingFound(ProfileFiles files) implements Reason {
    @Override
    public String sentence() {
      return "The environment has no AWS_ACCESS_KEY_ID, AWS_PROFILE, AWS_DEFAULT_PROFILE,"
          + " AWS_WEB_IDENTITY_TOKEN_FILE, or AWS_CONTAINER_CREDENTIALS_RELATIVE_URI or _FULL_URI,"
          + " and there is no profile “default” with credentials in "
          + files.config()
          + " or "
          + files.credentials()
          + ".";
    }
  }

  /**
   * The profile is half written.
   *
   * @param profile the profile's name
   * @param key the key that is missing or empty
   * @param where the line that is empty, or the header
   */
  record Incomplete(String profile, String key, FileLine where) implements Reason {
    @Override
    public String sentence() {
      return "The profile \"" + profile + "\" has no value for " + key + " (" + where + ").";
    }
  }

  /**
   * A key has a value that cannot be one, such as a secret in quotes.
   *
   * @param profile the profile's name
   * @param key the key
   * @param where its line
   */
  record Malformed(String profile, String key, FileLine where) implements Reason {
    @Override
    public String sentence() {
      return "In the profile \""
          + profile
          + "\" the value of "
          + key
          + " has blanks, quotes or other characters that cannot be part of it ("
          + where
          + ").";
    }
  }

  /**
   * Credentials have characters that cannot be sent, such as a line break.
   *
   * @param whose who gave them, such as "the environment"
   */
  record Unsendable(String whose) implements Reason {
    @Override
    public String sentence() {
      return "The credentials of "
          + whose
          + " contain line breaks or other characters that can't be sent.";
    }
  }

  /**
   * Profiles lead to each other in a circle.
   *
   * @param profiles their names, in the order in which each names the next
   * @param where the line that closes the circle
   */
  record Loop(List<String> profiles, FileLine where) implements Reason {
    @Override
    public String sentence() {
      return "The profiles lead to each other in a circle: "
          + profiles.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(" to "))
          + " ("
          + where
          + ").";
    }
  }

  /**
   * A profile names something that the files do not have.
   *
   * @param profile the profile's name
   * @param what what it should be: "profile" or "sso-session section"
   * @param name its name
   * @param where the line that names it
   */
  record NoSuchSource(String profile, String what, String name, FileLine where) implements Reason {
    @Override
    public String sentence() {
      return "The profile \""
          + profile
          + "\" names the "
          + what
          + " \""
          + name
          + "\", which does not exist ("
          + where
          + ").";
    }
  }

  /**
   * A setting has a value that makes no sense.
   *
   * @param profile the profile's name
   * @param key the setting
   * @param what what is wrong with it: a predicate, such as "is not a number"
   * @param where its line
   */
  record Unusable(String profile, String key, String what, FileLine where) implements Reason {
    @Override
    public String sentence() {
      return "In the profile \"" + profile + "\" " + key + " " + what + " (" + where + ").";
    }
  }

  /**
   * The user has to sign in, and can.
   *
   * @param profile the profile's name
   * @param why a sentence
   * @param login how
   */
  record SignInNeeded(String profile, String why, Login login) implements Reason {
    @Override
    public String sentence() {
      return why;
    }
  }

  /**
   * A sign-in came to no good end.
   *
   * @param what a sentence
   */
  record SignInFailed(String what) implements Reason {
    @Override
    public String sentence() {
      return what;
    }
  }

  /** How a user signs in. */
  enum Login {
    /** Through IAM Identity Center: here, or with the command {@code aws sso login}. */
    SSO,
    /** In a terminal only, with the command {@code aws login}. */
    CONSOLE
  }

  /**
   * No code of the MFA device was given.
   *
   * @param device the device's serial number or ARN
   * @param why a sentence
   */
  record NoMfaCode(String device, String why) implements Reason {
    @Override
    public String sentence() {
      return why;
    }
  }

  /**
   * AWS did not take the code of an MFA device.
   *
   * @param device the device's serial number or ARN
   * @param said what AWS said
   */
  record WrongMfaCode(String device, String said) implements Reason {
    @Override
    public String sentence() {
      return "The code of " + device + " was refused: " + said;
    }
  }

  /**
   * The profile's program gave no credentials. What it printed is not told: it may be secret.
   *
   * @param profile the profile's name
   * @param what a predicate, such as "ended with status 1"
   * @param where the line of the command
   */
  record ProcessFailed(String profile, String what, FileLine where) implements Reason {
    @Override
    public String sentence() {
      return "The credential process of the profile \""
          + profile
          + "\" "
          + what
          + " ("
          + where
          + ").";
    }
  }

  /**
   * What should give credentials gave some that are not valid any more.
   *
   * @param what who gave them, as the beginning of a sentence
   * @param since when they expired
   */
  record Expired(String what, Instant since) implements Reason {
    @Override
    public String sentence() {
      return what + " gave credentials that have expired, at " + since + ".";
    }
  }

  /**
   * AWS said no to a step on the way to credentials.
   *
   * @param step what was asked for, as the object of a sentence, such as "the role ARN"
   * @param code AWS's code of the error
   * @param said what AWS said
   * @param requestId AWS's id of the request
   */
  record Refused(String step, String code, String said, Optional<String> requestId)
      implements Reason {
    @Override
    public String sentence() {
      return "AWS refused " + step + ": " + (said.isBlank() ? code : said);
    }
  }

  /**
   * A service or a file on the way to credentials could not be reached.
   *
   * @param step what was asked for, as the object of a sentence
   * @param what a sentence on what happened
   */
  record Unreachable(String step, String what) implements Reason {
    @Override
    public String sentence() {
      return "AWS could not be asked for " + step + ". " + what;
    }
  }

  /**
   * The environment has no or half an access key.
   *
   * @param variable the variable that is not set
   */
  record NoVariable(String variable) implements Reason {
    @Override
    public String sentence() {
      return "The environment variable " + variable + " is not set.";
    }
  }

  /**
   * A variable of the environment has a value that makes no sense.
   *
   * @param variable its name
   * @param what what is wrong with it: a predicate, such as "is not a path"
   */
  record UnusableVariable(String variable, String what) implements Reason {
    @Override
    public String sentence() {
      return variable + " " + what + ".";
    }
  }

  /**
   * An endpoint for one of the services on the way is no URL.
   *
   * @param what a sentence
   */
  record WrongEndpoint(String what) implements Reason {
    @Override
    public String sentence() {
      return what;
    }
  }
}
