package dev.stageinspector.aws.profiles;

import java.util.Optional;

/** Asks the user for what only the user knows. */
@FunctionalInterface
public interface Prompts {

  /**
   * What a code is asked for.
   *
   * @param role the ARN of the role that it opens
   * @param device the serial number or ARN of the MFA device that shows it
   * @param again why it is asked a second time, a sentence
   */
  record MfaQuestion(String role, String device, Optional<String> again) {}

  /**
   * Asks for the code that an MFA device shows, and waits for it.
   *
   * @return six digits; empty if the user gives none
   * @throws InterruptedException if the thread was interrupted: nobody waits for it any more
   */
  Optional<String> mfaCode(MfaQuestion question) throws InterruptedException;

  /** Whether a text has the form of a code: six digits (IAM User Guide, "Multi-factor"). */
  static boolean isMfaCode(String text) {
    return text.length() == 6 && text.chars().allMatch(c -> '0' <= c && c <= '9');
  }
}
