package dev.stageinspector.bench;

import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;

/**
 * The least that a window with a stage in it could be: a bare JavaFX tree of 20 rows, without a
 * theme, a call, or a file. It ends as soon as it has been painted. {@code src/bench/start.sh}
 * starts it on the runtime of the packages, with an AOT cache of its own, as the floor of the
 * program's start. It uses nothing of the program.
 */
final class FloorWindow {

  private static final int ROWS = 20;

  /** As many as {@code Frames} waits for: the first lays out, the second comes after painting. */
  private static final int PULSES_UNTIL_PAINTED = 2;

  private FloorWindow() {}

  public static void main(String[] args) throws InterruptedException {
    System.setProperty("prism.order", "sw");
    CompletableFuture<Thread> toolkit = new CompletableFuture<>();
    CompletableFuture<Boolean> painted = new CompletableFuture<>();
    Platform.startup(() -> {
      toolkit.complete(Thread.currentThread());
      open(painted);
    });
    painted.join();
    Platform.exit();
    // The JVM's end would wait 0.3 s for a toolkit that still runs.
    toolkit.join().join();
    Runtime.getRuntime().exit(0);
  }

  private static void open(CompletableFuture<Boolean> painted) {
    TreeItem<String> root = new TreeItem<>("stage");
    root.setExpanded(true);
    for (int row = 1; row < ROWS; row++) {
      root.getChildren().add(new TreeItem<>("property " + row));
    }
    TreeTableView<String> tree = new TreeTableView<>(root);
    tree.getColumns().add(column("Property"));
    tree.getColumns().add(column("Value"));
    Stage stage = new Stage();
    stage.setScene(new Scene(tree, 1_000, 700));
    stage.show();
    new AnimationTimer() {
      private int left = PULSES_UNTIL_PAINTED;

      @Override
      public void handle(long now) {
        if (left-- == 0) {
          stop();
          painted.complete(true);
        }
      }
    }.start();
  }

  private static TreeTableColumn<String, String> column(String name) {
    TreeTableColumn<String, String> column = new TreeTableColumn<>(name);
    column.setPrefWidth(400);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().getValue()));
    return column;
  }
}
