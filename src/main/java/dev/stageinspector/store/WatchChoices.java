package dev.stageinspector.store;

import java.util.Set;

/**
 * How stages are watched.
 *
 * @param seconds how often AWS is asked
 * @param silenced the kinds of news that the desktop does not tell
 */
public record WatchChoices(int seconds, Set<String> silenced) {

  /** Every 5 seconds, and everything is told. */
  public static final WatchChoices DEFAULT = new WatchChoices(5, Set.of());

  public WatchChoices {
    silenced = Set.copyOf(silenced);
  }
}
