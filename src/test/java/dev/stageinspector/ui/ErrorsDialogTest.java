package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ui.kit.ClipboardWriter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ErrorsDialogTest {

  private final List<String> said = new ArrayList<>();

  @Test
  void aCodeIsExplainedAsItIsTyped(Stage stage) {
    View view = open(stage, "");

    view.paste("errors-search", "1026");

    assertThat(view.words()).contains("1026", "The token is invalid or was revoked.");
    view.keys("Down");
    assertThat(Fx.get(() -> ((ListView<?>) view.node("errors-list")).getItems())).hasSize(1);
  }

  @Test
  void theCodeInTheStageFieldIsExplainedAtOnce(Stage stage) {
    View view = open(stage, "quota_exceeded");

    assertThat(view.words())
        .contains("QUOTA_EXCEEDED")
        .anyMatch(words -> words.startsWith("What to do: A stage takes 12 publishers"));
    view.press("copy-error");
    assertThat(View.clipboard()).startsWith("QUOTA_EXCEEDED (Participant event)\n");
    assertThat(said).containsExactly("Copied the explanation");
  }

  @Test
  void theListIsGoneThroughFromTheSearch(Stage stage) {
    View view = open(stage, "token");
    ListView<?> list = (ListView<?>) view.node("errors-list");
    Object first = Fx.get(() -> list.getSelectionModel().getSelectedItem());

    Fx.run(() -> view.node("errors-search").requestFocus());
    view.keys("Down");

    assertThat(Fx.get(() -> list.getSelectionModel().getSelectedIndex())).isEqualTo(1);
    view.keys("Up");
    assertThat(Fx.get(() -> list.getSelectionModel().getSelectedItem())).isEqualTo(first);
  }

  @Test
  void noMatchIsSaid(Stage stage) {
    View view = open(stage, "no such code");

    assertThat(view.words()).anyMatch(words -> words.startsWith("No code matches."));
    assertThat(view.isDisabled("copy-error")).isTrue();
  }

  private View open(Stage stage, String text) {
    View.show(stage, Pane::new);
    Dialog<ButtonType> dialog =
        Fx.get(() -> {
          Dialog<ButtonType> made = ErrorsDialog.of(stage, new ClipboardWriter(said::add), text);
          made.show();
          return made;
        });
    Fx.painted();
    return new View((Stage) Fx.get(() -> dialog.getDialogPane().getScene().getWindow()));
  }
}
