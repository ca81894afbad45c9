package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.store.AnswerView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerLayoutTest {

  @ParameterizedTest
  @EnumSource
  void broadcastPageLeadsBackToThePropertiesAsTheyWere(AnswerView view) {
    AnswerLayout overview = new AnswerLayout.Overview(view);

    assertThat(overview.toggledBroadcast()).isEqualTo(new AnswerLayout.Broadcast(view));
    assertThat(overview.toggledBroadcast().toggledBroadcast()).isEqualTo(overview);
  }

  @Test
  void switchBetweenTreeAndJsonLeadsToTheOverview() {
    AnswerLayout json = new AnswerLayout.Overview(AnswerView.JSON);

    assertThat(new AnswerLayout.Overview(AnswerView.TREE).toggledView()).isEqualTo(json);
    assertThat(new AnswerLayout.Broadcast(AnswerView.TREE).toggledView()).isEqualTo(json);
  }
}
