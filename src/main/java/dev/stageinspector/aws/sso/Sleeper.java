package dev.stageinspector.aws.sso;

import java.time.Duration;

/** Waits; a test does not. */
@FunctionalInterface
public interface Sleeper {

  /** Waits for a time, or until the thread is interrupted. */
  void of(Duration time) throws InterruptedException;
}
