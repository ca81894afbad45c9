package dev.stageinspector.aws.profiles;

/** Whether a profile can be used now, as far as can be told without asking AWS. */
public sealed interface Readiness {

  /** Nothing is in the way, as far as the files tell. */
  record Ready() implements Readiness {}

  /** Somebody has to sign in first. */
  record SignInNeeded() implements Readiness {}

  /**
   * It cannot be used as it is written.
   *
   * @param why a sentence with file and line
   */
  record Broken(String why) implements Readiness {}
}
