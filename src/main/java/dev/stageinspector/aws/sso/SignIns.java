package dev.stageinspector.aws.sso;

import dev.stageinspector.aws.failure.AccessException;
import java.net.URI;
import java.util.function.Consumer;

/**
 * Signs users in. The methods take as long as the user does, and end at an interrupt; none is for
 * the window's thread.
 */
public interface SignIns {

  /**
   * Signs in through the browser of this computer.
   *
   * @param profile the profile's name
   * @param opened is told the page that was opened, in case the browser does not show it
   * @throws AccessException if the sign-in failed
   */
  void withBrowser(String profile, Consumer<URI> opened)
      throws AccessException, InterruptedException;

  /**
   * Signs in with a code, in a browser anywhere.
   *
   * @param profile the profile's name
   * @param shown is told the code
   * @throws AccessException if the sign-in failed
   */
  void withCode(String profile, Consumer<DeviceCode> shown)
      throws AccessException, InterruptedException;

  /**
   * Waits until somebody has signed in, here or with the AWS CLI.
   *
   * @param profile the profile's name
   */
  void awaitSignIn(String profile) throws InterruptedException;
}
