package dev.stageinspector.profiles.sso;

import java.time.Duration;

/** Waits; a test does not. */
@FunctionalInterface
public interface Pause {

  /** Waits for a time, or until the thread is interrupted. */
  void of(Duration time) throws InterruptedException;
}
