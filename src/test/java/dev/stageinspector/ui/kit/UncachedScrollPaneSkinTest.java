package dev.stageinspector.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class UncachedScrollPaneSkinTest {

  @Test
  void theStyleSheetKeepsScrolledContentFromBeingCached(Stage stage) {
    List<Node> nodes = Fx.get(() -> nodes(stage));

    assertThat(nodes).hasAtLeastOneElementOfType(Label.class);
    assertThat(nodes).filteredOn(ScrollPane.class::isInstance).hasSize(2);
    assertThat(nodes).noneMatch(Node::isCache);
  }

  private static List<Node> nodes(Stage stage) {
    new Appearance(Theme.LIGHT);
    VBox root = new VBox(new ScrollPane(new Label("scrolled")), new TextArea("typed"));
    Scene scene = new Scene(root);
    scene.getStylesheets().add(Appearance.styleSheet());
    stage.setScene(scene);
    stage.show();
    root.applyCss();
    root.layout();
    return withDescendants(root).toList();
  }

  private static Stream<Node> withDescendants(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream()
                .flatMap(UncachedScrollPaneSkinTest::withDescendants))
        : Stream.of(node);
  }
}
