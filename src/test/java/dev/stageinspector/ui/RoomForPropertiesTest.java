package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ui.answer.PropertyTreeView;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the window is for is the answer: so much of it is seen without scrolling. */
@ExtendWith(FxExtension.class)
class RoomForPropertiesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1120, 780, 14", "700, 500, 5"})
  void rowsOfTheTreeAreInSight(int width, int height, int least, Stage stage) {
    Screen screen = Scenes.show("friday-town-hall", stage, folder);

    Pictures.sized(
        stage,
        width,
        height,
        root ->
            assertThat(wholeRows((PropertyTreeView) root.lookup("#properties")))
                .as("rows at %d x %d", width, height)
                .isGreaterThanOrEqualTo(least));
    assertThat(screen.shows("properties")).isTrue();
  }

  /** How many rows are whole in sight. */
  private static long wholeRows(PropertyTreeView tree) {
    Bounds flow = bounds(tree.lookup(".clipped-container"));
    return rows(tree).map(RoomForPropertiesTest::bounds).filter(flow::contains).count();
  }

  private static Stream<Node> rows(PropertyTreeView tree) {
    return tree.lookupAll(".tree-table-row-cell").stream()
        .filter(row -> row instanceof IndexedCell<?> cell && !cell.isEmpty() && row.isVisible());
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
