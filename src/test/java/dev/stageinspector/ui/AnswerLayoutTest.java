package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.store.AnswerView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerLayoutTest {

  @ParameterizedTest
  @EnumSource
  void pageIsTheSameHoweverThePropertiesAreShown(AnswerView view) {
    AnswerLayout broadcast = new AnswerLayout.Broadcast(AnswerView.JSON);

    assertThat(broadcast.with(view)).isEqualTo(new AnswerLayout.Broadcast(view));
    assertThat(broadcast.isSamePage(new AnswerLayout.Broadcast(view))).isTrue();
    assertThat(broadcast.isSamePage(new AnswerLayout.Overview(view))).isFalse();
  }

  @Test
  void switchBetweenTreeAndJsonLeadsToTheOverview() {
    AnswerLayout json = new AnswerLayout.Overview(AnswerView.JSON);

    assertThat(new AnswerLayout.Overview(AnswerView.TREE).toggledView()).isEqualTo(json);
    assertThat(new AnswerLayout.Broadcast(AnswerView.TREE).toggledView()).isEqualTo(json);
  }
}
