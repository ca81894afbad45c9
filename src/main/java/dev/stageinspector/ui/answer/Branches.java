package dev.stageinspector.ui.answer;

import java.util.stream.Stream;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/** What can be expanded and collapsed in a tree. */
final class Branches {

  private Branches() {}

  /** Shows everything that is collapsed. */
  static <T> void expandAll(@Nullable TreeItem<T> root) {
    of(root).forEach(item -> item.setExpanded(true));
  }

  /** Shows only what is on top; below a root with one branch, these are the branch's own. */
  static <T> void collapseAll(@Nullable TreeItem<T> root) {
    if (root != null) {
      boolean single = root.getChildren().size() == 1;
      of(root).toList().reversed().stream()
          .filter(item -> !item.equals(root))
          .filter(item -> !single || !root.equals(item.getParent()))
          .forEach(item -> item.setExpanded(false));
    }
  }

  private static <T> Stream<TreeItem<T>> of(@Nullable TreeItem<T> item) {
    return item == null || item.isLeaf()
        ? Stream.empty()
        : Stream.concat(Stream.of(item), item.getChildren().stream().flatMap(Branches::of));
  }
}
