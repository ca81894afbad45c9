package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice.Saved;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.OpenTab;
import dev.stageinspector.ui.kit.CallState;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a tab says about its stage.
 *
 * @param text the stage's name; until that is known, what the user typed to find it, else its ID
 * @param mark what has to be seen from the other tabs
 */
record TabLabel(String text, Mark mark) {

  /** What is drawn before the text. */
  enum Mark {
    NONE,
    LIVE,
    /** It is in a snapshot: whatever it was, it may be otherwise now. */
    SAVED,
    RUNNING,
    FAILED
  }

  /** Of a tab that has no stage yet. */
  static final TabLabel EMPTY = new TabLabel("New tab", Mark.NONE);

  /** Of a tab that lists stages. */
  static final TabLabel LIST = new TabLabel("Stages", Mark.NONE);

  /** Of a tab that was open before, and has not been looked at. */
  static TabLabel of(OpenTab kept, String id) {
    return new TabLabel(kept.name().isEmpty() ? id : kept.name(), Mark.NONE);
  }

  /**
   * Of a tab whose look-up is in this state.
   *
   * @param names the name by which a stage is known without an answer; empty if it isn't
   */
  static TabLabel of(CallState<StageQuery, Answer> state, Function<StageArn, String> names) {
    return state
        .asked()
        .map(query -> new TabLabel(name(query.arn(), state.visible(), names), mark(state)))
        .orElse(EMPTY);
  }

  /** The name of a stage in an answer on it, else as it is known without one, else its ID. */
  static String name(StageArn arn, Optional<Answer> visible, Function<StageArn, String> names) {
    return visible
        .filter(answer -> answer.query().arn().equals(arn))
        .map(answer -> Stage.of(answer.tree()).name())
        .or(() -> Optional.of(names.apply(arn)))
        .filter(name -> !name.isEmpty())
        .orElseGet(arn::id);
  }

  private static Mark mark(CallState<StageQuery, Answer> state) {
    return switch (state) {
      case CallState.Idle() -> Mark.NONE;
      case CallState.Running(_, _, _) -> Mark.RUNNING;
      case CallState.Found(StageQuery query, _) when query.profile() instanceof Saved -> Mark.SAVED;
      case CallState.Found(_, Answer answer) ->
          Stage.of(answer.tree()).session().isPresent() ? Mark.LIVE : Mark.NONE;
      case CallState.Failed(_, _, _), CallState.AwaitingSignIn(_, _, _) -> Mark.FAILED;
    };
  }
}
