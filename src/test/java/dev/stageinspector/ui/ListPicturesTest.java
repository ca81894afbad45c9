package dev.stageinspector.ui;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.answer.ListPane;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.ClipboardWriter;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws lists, light and dark, into {@code target/pictures} for a person to look at. */
@ExtendWith(FxExtension.class)
class ListPicturesTest {

  @AfterEach
  void lightAgain() {
    Fx.run(() -> new Appearance(Theme.LIGHT));
  }

  @ParameterizedTest
  @CsvSource({"1120, 780", "700, 500"})
  void list(int width, int height, Stage stage) {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      Fx.run(() -> {
        new Appearance(theme);
        ListPane pane = new ListPane(Operation.LIST_STAGES, new ClipboardWriter(_ -> {}), _ -> {});
        pane.show(ListSamples.all(1000));
        VBox root = new VBox(pane);
        VBox.setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
        root.getStyleClass().add("window");
        ((TextField) pane.lookup("#filter")).setText("sport-room-1");
        Scene scene = new Scene(new Region());
        scene.getStylesheets().add(Appearance.styleSheet());
        stage.setScene(scene);
        scene.setRoot(root);
        stage.show();
      });
      Pictures.write(
          "list-" + width + "x" + height + Pictures.look(theme),
          Pictures.sized(stage, width, height));
    }
  }
}
