package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Comparison;
import dev.stageinspector.property.Difference;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.SideNames;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.ContextMenus;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Shortcut;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import org.jspecify.annotations.Nullable;

/** A comparison as a tree with both sides beside each other; only what differs, or everything. */
public final class DifferenceTreeView extends TreeTableView<Difference> {

  /** What the properties have of the width; the sides share the rest. */
  private static final double LABEL_SHARE = 0.34;

  /** At least, for a label and what became of it, in pixels at the usual size. */
  private static final double LABEL_WIDTH = 265;

  /** Of a column, in pixels at the usual size. */
  private static final double MIN_WIDTH = 110;

  /** Kept free, so that a scroll bar does not cover the values. */
  private static final double SCROLL_BAR = 18;

  private final DifferenceCopies copies;
  private final SideNames names;
  private final Label placeholder = Controls.label("", "no-value");
  private final TreeTableColumn<Difference, Difference> before;
  private final TreeTableColumn<Difference, Difference> after;

  /** The places that the user has opened or closed, unlike they are at first. */
  private final Set<String> turned = new HashSet<>();

  private @Nullable Comparison comparison;
  private Optional<Difference> shown = Optional.empty();
  private Filter filter = Filter.of("");
  private boolean all;
  private String counted = "";

  /**
   * @param names what the sides are called
   */
  public DifferenceTreeView(DifferenceCopies copies, SideNames names) {
    this.copies = copies;
    this.names = names;
    before = column(names.headingBefore(), () -> DifferenceCell.before(names, () -> filter));
    after = column(names.headingAfter(), () -> DifferenceCell.after(names, () -> filter));
    arrange();
  }

  /**
   * Shows a comparison. What is collapsed and selected stays so, as far as it is still there.
   *
   * @param old what the old side is called
   * @param now what the new side is called
   * @param result how many differences there are, in words
   */
  public void show(Comparison newComparison, String old, String now, String result) {
    comparison = newComparison;
    counted = result;
    before.setText(Drawn.line(old) + " (" + names.before() + ")");
    after.setText(Drawn.line(now) + " (" + names.after() + ")");
    draw();
  }

  /** Shows also what is the same on both sides, or not any more. */
  public void showAll(boolean everything) {
    all = everything;
    draw();
  }

  /** Shows only what the filter lets through, with the way to it. */
  public void filter(Filter newFilter) {
    filter = newFilter;
    draw();
    // A cell whose place stays has other hits all the same.
    Controls.parts(this, ".property-cell", DifferenceCell.class).forEach(DifferenceCell::draw);
  }

  /** How many places are hit by the filter. */
  public long hits() {
    return filter.isEmpty()
        ? 0
        : shown.stream().flatMap(Difference::walk).filter(one -> one.isHit(filter)).count();
  }

  /** The place that is selected. */
  public Optional<Difference> selected() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
  }

  /** Says why there is nothing to be seen. */
  public void silence(String why) {
    placeholder.setText(why);
  }

  /** Shows every place. */
  public void expandAll() {
    Branches.expandAll(getRoot());
  }

  /** Shows only what is on top. */
  public void collapseAll() {
    Branches.collapseAll(getRoot());
  }

  private void draw() {
    if (comparison == null) {
      return;
    }
    Optional<String> path = selected().map(Difference::path);
    Difference root = comparison.root();
    shown = (all ? Optional.of(root) : root.onlyDifferent()).flatMap(one -> one.filtered(filter));
    silence(comparison.isSame() && !all ? counted : "Nothing here matches the filter.");
    setRoot(shown.map(this::item).orElse(null));
    path.flatMap(wanted -> find(getRoot(), wanted))
        .ifPresent(item -> getSelectionModel().select(getRow(item)));
    if (getSelectionModel().isEmpty()) {
      getSelectionModel().selectFirst();
    }
  }

  private TreeItem<Difference> item(Difference one) {
    TreeItem<Difference> item = new TreeItem<>(one);
    if (!one.children().isEmpty()) {
      // All at once: the view counts its rows anew at each change.
      item.getChildren().setAll(one.children().stream().map(this::item).toList());
      item.setExpanded(!filter.isEmpty() || isOpen(one) != turned.contains(one.path()));
      item.expandedProperty().addListener((_, _, expanded) -> remember(one, expanded));
    }
    return item;
  }

  /** At first, a participant who is new is one row. */
  private static boolean isOpen(Difference one) {
    return !(one.element() && one.isOwn());
  }

  /** A filter opens what it hits; that is nothing to be remembered. */
  private void remember(Difference one, boolean expanded) {
    if (filter.isEmpty()) {
      if (expanded == isOpen(one)) {
        turned.remove(one.path());
      } else {
        turned.add(one.path());
      }
    }
  }

  private static Optional<TreeItem<Difference>> find(
      @Nullable TreeItem<Difference> item, String path) {
    if (item == null || item.getValue().path().equals(path)) {
      return Optional.ofNullable(item);
    }
    return item.getChildren().stream()
        .map(child -> find(child, path))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void arrange() {
    setId("differences");
    getStyleClass().addAll("property-view", "difference-view");
    setAccessibleText("Differences");
    setShowRoot(false);
    placeholder.setId("differences-none");
    setPlaceholder(placeholder);
    TreeTableColumn<Difference, Difference> label =
        column("Property", () -> DifferenceCell.label(names, () -> filter));
    getColumns().setAll(List.of(label, before, after));
    setTreeColumn(label);
    Runnable place =
        () -> {
          double free = getWidth() - Appearance.zoom().of(SCROLL_BAR);
          double labels = Math.max(free * LABEL_SHARE, Appearance.zoom().of(LABEL_WIDTH));
          label.setPrefWidth(labels);
          before.setPrefWidth((free - labels) / 2);
          after.setPrefWidth((free - labels) / 2);
        };
    widthProperty().subscribe(place);
    Appearance.followZoom(
        this, zoom -> getColumns().forEach(column -> column.setMinWidth(zoom.of(MIN_WIDTH))));
    ContextMenu menu = copies.menu(this::selected);
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            Controls.menuItem(
                "expand-all", Shortcut.EXPAND_ALL.hint("Expand all"), this::expandAll),
            Controls.menuItem(
                "collapse-all", Shortcut.COLLAPSE_ALL.hint("Collapse all"), this::collapseAll));
    setContextMenu(menu);
    ContextMenus.openByKeyboard(
        this,
        () ->
            lookupAll(".tree-table-row-cell").stream()
                .filter(row -> row instanceof TreeTableRow<?> cell && cell.isSelected())
                .findFirst());
  }

  private static TreeTableColumn<Difference, Difference> column(
      String title, Supplier<DifferenceCell> cell) {
    TreeTableColumn<Difference, Difference> column = new TreeTableColumn<>(title);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
    column.setCellFactory(_ -> cell.get());
    return column;
  }
}
