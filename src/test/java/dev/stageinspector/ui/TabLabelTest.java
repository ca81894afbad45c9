package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ui.kit.CallState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TabLabelTest {

  private static final StageQuery QUERY = AnswerSamples.TOWN_HALL;
  private static final CallState.Found<StageQuery, Answer> LIVE =
      new CallState.Found<>(QUERY, AnswerSamples.of(QUERY, AnswerSamples.body("friday-town-hall")));

  @Test
  void foundStageIsCalledByItsNameAndMarkedWhileItIsLive() {
    assertThat(label(LIVE)).isEqualTo(new TabLabel("friday-town-hall", TabLabel.Mark.LIVE));
    assertThat(
            label(
                new CallState.Found<>(
                    AnswerSamples.REHEARSAL,
                    AnswerSamples.of(
                        AnswerSamples.REHEARSAL, AnswerSamples.body("evening-rehearsal")))))
        .isEqualTo(new TabLabel("evening-rehearsal", TabLabel.Mark.NONE));
  }

  @Test
  void stageThatIsAskedForIsCalledByItsIdAndNotByTheNameOfTheOneInSight() {
    assertThat(label(new CallState.Running<>(AnswerSamples.REHEARSAL, Optional.empty(), LIVE)))
        .isEqualTo(new TabLabel("Jd7XnP2sLbYc", TabLabel.Mark.RUNNING));
  }

  @Test
  void nameOfAnEarlierLookUpIsUsedUntilThereIsAnAnswer() {
    CallState<StageQuery, Answer> running =
        new CallState.Running<>(QUERY, Optional.empty(), new CallState.Idle<>());

    assertThat(TabLabel.of(running, _ -> "town-hall-2025"))
        .isEqualTo(new TabLabel("town-hall-2025", TabLabel.Mark.RUNNING));
  }

  @Test
  void failureIsMarkedEvenOverAnOldAnswer() {
    assertThat(label(new CallState.Failed<>(QUERY, Failure.defect(), Optional.of(LIVE))))
        .isEqualTo(new TabLabel("friday-town-hall", TabLabel.Mark.FAILED));
  }

  private static TabLabel label(CallState<StageQuery, Answer> state) {
    return TabLabel.of(state, _ -> "");
  }
}
