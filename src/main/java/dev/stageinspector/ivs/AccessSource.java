package dev.stageinspector.ivs;

import dev.stageinspector.aws.failure.AccessException;

/** Finds the way to the service for a call. */
@FunctionalInterface
public interface AccessSource {

  /**
   * Resolves credentials, endpoint and connections. It may take its time and may ask the user; no
   * time limit of the call runs meanwhile.
   *
   * @throws AccessException if the profile is not there, has no credentials, or the endpoint is no
   *     URL
   * @throws InterruptedException if the thread was interrupted
   */
  Access accessFor(Request request) throws AccessException, InterruptedException;

  /** AWS did not accept the credentials that were given: they are not given a second time. */
  default void refused() throws InterruptedException {}
}
