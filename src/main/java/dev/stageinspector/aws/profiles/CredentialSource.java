package dev.stageinspector.aws.profiles;

import dev.stageinspector.aws.failure.AccessException;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** Gives the credentials of a profile. It may take its time, and may ask the user. */
public interface CredentialSource {

  /**
   * The credentials of a profile, as they are now. To be called away from the window's thread; an
   * interrupt ends it. Edits of the files meanwhile do not count.
   *
   * @param all what the files said when the look-up began
   * @param profile one of them
   * @throws AccessException if there are none, with words for the user
   * @throws InterruptedException if the thread was interrupted
   */
  AwsCredentials resolve(Profiles all, Profile profile)
      throws AccessException, InterruptedException;

  /**
   * The credentials that the environment offers without any profile.
   *
   * @param all what the files said when the look-up began: settings in them count here too
   * @throws AccessException if there are none, with words for the user
   * @throws InterruptedException if the thread was interrupted
   */
  AwsCredentials ofEnvironment(Profiles all) throws AccessException, InterruptedException;

  /**
   * Forgets what is kept of earlier calls, because AWS did not accept it.
   *
   * @throws InterruptedException if the thread was interrupted
   */
  default void forget() throws InterruptedException {}
}
