package dev.stageinspector.ticket;

import dev.stageinspector.ivs.StageQuery;

/** What a ticket can be about: what is known of a stage, or that nothing is. */
public sealed interface About permits Matter, FailedLookup {

  /** Which stage. */
  StageQuery query();

  /** What to call it. */
  String title();
}
