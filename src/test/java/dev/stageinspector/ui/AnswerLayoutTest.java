package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.store.AnswerView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerLayoutTest {

  @ParameterizedTest
  @EnumSource
  void withoutBroadcastSettingsThePropertiesAreShownAsChosenInAnySize(AnswerView view) {
    for (int size : new int[] {0, 300, 1_059, 1_060, 4_000}) {
      assertThat(AnswerLayout.of(view, false, size, size))
          .isEqualTo(new AnswerLayout.Properties(view));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereThereIsRoomTheBroadcastSettingsStandBesideThemAtAnyHeight(AnswerView view) {
    assertThat(AnswerLayout.of(view, true, 1_060, 100))
        .isEqualTo(AnswerLayout.of(view, true, 2_000, 2_000))
        .isEqualTo(new AnswerLayout.SideBySide(view));
  }

  @ParameterizedTest
  @CsvSource({"1059.9, 900, false", "500, 560, false", "500, 559.9, true", "0, 0, true"})
  void elseTheyTakeThePlaceOfThePropertiesAndWhereItIsLowOfAllTheRest(
      double width, double height, boolean alone) {
    for (AnswerView view : AnswerView.values()) {
      assertThat(AnswerLayout.of(view, true, width, height))
          .isEqualTo(new AnswerLayout.Broadcast(alone));
    }
  }
}
