package dev.stageinspector.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.kit.Segments.Segment;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class SegmentsTest {

  private final List<String> told = new ArrayList<>();
  private final Segments<String> segments =
      Fx.get(() ->
          new Segments<>(
              List.of(
                  new Segment<>("a", "First", "one"),
                  new Segment<>("b", "Second", "two"),
                  new Segment<>("c", "Third", "three"))));

  @Test
  void tellsWhatIsChosenNowAndFromNowOn() {
    Fx.run(() -> {
      segments.onChoice(told::add);
      segments.button("three").fire();
      segments.choose("two");
    });

    assertThat(told).containsExactly("one", "three", "two");
    assertThat(segments.chosen().get()).isEqualTo("two");
  }

  @Test
  void aSecondPressTakesNoChoiceBackAndTellsNothing() {
    Fx.run(() -> {
      segments.button("two").fire();
      segments.onChoice(told::add);
      segments.button("two").fire();
    });

    assertThat(told).containsExactly("two");
    assertThat(segments.button("two").isSelected()).isTrue();
  }

  @Test
  void theButtonsLookLikeOneControl() {
    assertThat(segments.getChildren()).extracting(Node::getId).containsExactly("a", "b", "c");
    assertThat(segments.getChildren())
        .extracting(one -> one.getStyleClass().getLast())
        .containsExactly("left-pill", "center-pill", "right-pill");
  }
}
