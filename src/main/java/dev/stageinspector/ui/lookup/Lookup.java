package dev.stageinspector.ui.lookup;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import java.util.Optional;

/** The state of the window: there is one, and it is one of these. */
public sealed interface Lookup {

  /** Nothing has been looked up. */
  record Idle() implements Lookup {}

  /**
   * A look-up is on its way.
   *
   * @param before what was there before, and is again if the look-up is cancelled
   */
  record Running(StageQuery query, Lookup before) implements Lookup {}

  /** A look-up was answered. */
  record Found(Answer inspection) implements Lookup {}

  /**
   * A look-up failed.
   *
   * @param old the last good answer about the same stage
   */
  record Failed(StageQuery query, Failure failure, Optional<Answer> old) implements Lookup {}

  /** The answer that is visible in this state. */
  default Optional<Answer> visible() {
    return switch (this) {
      case Idle() -> Optional.empty();
      case Running(_, Lookup before) -> before.visible();
      case Found(Answer inspection) -> Optional.of(inspection);
      case Failed(_, _, Optional<Answer> old) -> old;
    };
  }

  /** The state of before the look-up that is on its way; this one if there is none. */
  default Lookup settled() {
    return this instanceof Running(_, Lookup before) ? before : this;
  }

  /** What was asked last. */
  default Optional<StageQuery> asked() {
    return switch (this) {
      case Idle() -> Optional.empty();
      case Running(StageQuery query, _) -> Optional.of(query);
      case Found(Answer inspection) -> Optional.of(inspection.query());
      case Failed(StageQuery query, _, _) -> Optional.of(query);
    };
  }
}
