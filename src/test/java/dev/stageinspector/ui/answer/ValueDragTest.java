package dev.stageinspector.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.property.Property;
import dev.stageinspector.property.Value;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.View;
import dev.stageinspector.ui.kit.ClipboardWriter;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.DataFormat;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value is dragged out of its cell as the text that copying it gives. */
@ExtendWith(FxExtension.class)
class ValueDragTest {

  @ParameterizedTest
  @ValueSource(strings = {"friday-town-hall", "tags-of-the-world", "pilot-2023"})
  void isPlainTextAndWhatCopyingGives(String sample) {
    PropertyCopies copies = new PropertyCopies(new ClipboardWriter(_ -> {}));
    Fx.run(() ->
        answer(sample)
            .walk()
            .filter(property -> property.present() && !property.value().equals(new Value.Text("")))
            .forEach(property -> {
              copies.value(property);
              assertThat(ValueDrag.content(property).orElseThrow())
                  .containsOnlyKeys(DataFormat.PLAIN_TEXT)
                  .containsValue(View.clipboard());
            }));
  }

  @Test
  void nothingIsDraggedOfWhatIsNotSet() {
    Property session = answer("pilot-2023").at("stage.activeSessionId").orElseThrow();

    assertThat(ValueDrag.content(session)).isEmpty();
  }

  /** JavaFX starts a drag only from a real mouse, and says so: then the cell has asked for one. */
  @Test
  void beginsInTheCellsOfValuesThatAreSet(Stage stage) {
    PropertyTreeView tree =
        View.show(
            stage, () -> new PropertyTreeView(new PropertyCopies(new ClipboardWriter(_ -> {}))));
    Fx.run(() -> tree.show(answer("pilot-2023")));
    Fx.painted();

    Fx.run(() -> {
      assertThatThrownBy(() -> drag(cell(tree, "pilot-2023"), MouseButton.PRIMARY))
          .hasMessageContaining("drag and drop");
      assertThatNoException()
          .isThrownBy(() -> {
            drag(cell(tree, "pilot-2023"), MouseButton.SECONDARY);
            drag(cell(tree, "not set: no live session"), MouseButton.PRIMARY);
            drag(cell(tree, "activeSessionId"), MouseButton.PRIMARY);
          });
    });
  }

  private static Property answer(String sample) {
    return AnswerSamples.of(AnswerSamples.TOWN_HALL, AnswerSamples.body(sample)).tree();
  }

  private static Node cell(PropertyTreeView tree, String words) {
    return tree.lookupAll(".tree-table-cell").stream()
        .filter(node -> node instanceof Labeled cell && words.equals(cell.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static void drag(Node cell, MouseButton button) {
    cell.fireEvent(
        new MouseEvent(
            MouseEvent.DRAG_DETECTED,
            5,
            5,
            5,
            5,
            button,
            1,
            false,
            false,
            false,
            false,
            button == MouseButton.PRIMARY,
            false,
            button == MouseButton.SECONDARY,
            false,
            false,
            false,
            null));
  }
}
