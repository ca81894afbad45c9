package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.ResourceNames;
import dev.stageinspector.property.Filter;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.WebLink;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.ContextMenus;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.LinkEvent;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Zoom;
import dev.stageinspector.watch.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** An answer as a tree: readable label, value, and AWS's own name of each field. */
public final class PropertyTreeView extends TreeTableView<Property> implements Content {

  /** Of a column, in pixels at the usual size. */
  private static final double MIN_WIDTH = 90;

  private static final double MIN_VALUE_WIDTH = 160;

  /** Kept free, so that a scroll bar does not cover the values. */
  private static final double SCROLL_BAR = 18;

  private final Label placeholder = Controls.label("", "no-value");
  private final PropertyCopies copies;
  private final Set<String> collapsed = new HashSet<>();

  /** What a watch has seen change, by the path of its row. */
  private final Map<String, Entry.Change> marks = new HashMap<>();

  private boolean redrawing;
  private ColumnWidths usual = ColumnWidths.USUAL;
  private Zoom zoom = Appearance.zoom();

  /** At the zoom of now. */
  private final ObjectProperty<ColumnWidths> needed = new SimpleObjectProperty<>(usual.in(zoom));

  private @Nullable Property answer;

  /** What the filter leaves of it. */
  private Optional<Property> shown = Optional.empty();

  private Filter filter = Filter.of("");
  private ResourceNames names = ResourceNames.NONE;

  public PropertyTreeView(PropertyCopies copies) {
    this.copies = copies;
    arrange();
    wire();
  }

  /** Shows an answer. What is collapsed and selected stays so, as far as it is still there. */
  @Override
  public void show(Answers answers) {
    show(answers.joined().tree());
  }

  /** Shows a part of an answer in the same way. */
  public void show(Property newAnswer) {
    answer = newAnswer;
    measure(newAnswer);
    draw();
  }

  /** Shows the names of configurations beside their ARNs. */
  public void names(ResourceNames newNames) {
    names = newNames;
    if (answer != null) {
      measure(answer);
    }
    drawCells();
  }

  private void drawCells() {
    // New cells, as of refresh(), would have their places only a frame later.
    Controls.parts(this, ".property-cell", PropertyCell.class).forEach(PropertyCell::draw);
  }

  private void measure(Property shownAnswer) {
    usual = ColumnWidths.of(shownAnswer, names, ColumnWidths.characterWidth());
    needed.set(usual.in(zoom));
  }

  /**
   * Shows nothing.
   *
   * @param why what is said in its place
   */
  void clear(String why) {
    answer = null;
    placeholder.setText(why);
    setRoot(null);
  }

  /** Shows every property. */
  public void expandAll() {
    Branches.expandAll(getRoot());
  }

  /** Shows only what is on top; a stage's own properties are. */
  public void collapseAll() {
    Branches.collapseAll(getRoot());
  }

  /** Shows only what the filter lets through, with the way to it. */
  @Override
  public void filter(Filter newFilter) {
    filter = newFilter;
    draw();
    // A cell whose property stays has other hits all the same.
    drawCells();
  }

  /** How many properties are hit by the filter. */
  @Override
  public long hits() {
    return filter.isEmpty()
        ? 0
        : shown.stream().flatMap(Property::walk).skip(1).filter(filter::isHit).count();
  }

  /** The selected property. */
  @Override
  public Optional<Property> selected() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem())
        .map(TreeItem::getValue)
        .map(this::whole);
  }

  /** The property with all that is below it, also where the filter hides some of that. */
  private Property whole(Property property) {
    return answer == null || filter.isEmpty() || property.children().isEmpty()
        ? property
        : answer.at(property.path()).orElse(property);
  }

  /** Calls with the selected property, and again whenever another one is selected. */
  public void onSelection(Consumer<Optional<Property>> listener) {
    getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, item) ->
            listener.accept(Optional.ofNullable(item).map(TreeItem::getValue).map(this::whole)));
  }

  private void draw() {
    if (answer == null) {
      return;
    }
    Optional<String> selectedPath = selected().map(Property::path);
    placeholder.setText("No properties match the filter.");
    shown = filter.apply(answer);
    if (isRedrawn()) {
      return;
    }
    setRoot(shown.map(this::item).orElse(null));
    selectedPath.flatMap(path -> find(getRoot(), path)).ifPresent(this::select);
    if (getSelectionModel().isEmpty()) {
      getSelectionModel().selectFirst();
    }
  }

  /** Only the values are otherwise: they are drawn in place, and nothing else is touched. */
  private boolean isRedrawn() {
    TreeItem<Property> root = getRoot();
    if (root == null || shown.isEmpty() || !isAlike(root, shown.get())) {
      return false;
    }
    redrawing = true;
    redraw(root, shown.get());
    redrawing = false;
    return true;
  }

  private static boolean isAlike(TreeItem<Property> item, Property now) {
    List<TreeItem<Property>> below = item.getChildren();
    return item.getValue().path().equals(now.path())
        && below.size() == now.children().size()
        && IntStream.range(0, below.size())
            .allMatch(place -> isAlike(below.get(place), now.children().get(place)));
  }

  private static void redraw(TreeItem<Property> item, Property now) {
    if (!item.getValue().equals(now)) {
      item.setValue(now);
      for (int place = 0; place < now.children().size(); place++) {
        redraw(item.getChildren().get(place), now.children().get(place));
      }
    }
  }

  /** Marks rows that have changed, each until it is selected. */
  public void mark(List<Entry.Change> changes) {
    for (Entry.Change change : changes) {
      marks.put(row(change.path()), change);
    }
    drawCells();
  }

  /** Takes all marks off. */
  public void unmark() {
    if (!marks.isEmpty()) {
      marks.clear();
      drawCells();
    }
  }

  private void unmark(@Nullable TreeItem<Property> seen) {
    if (!redrawing && isFocused() && seen != null && marks.remove(seen.getValue().path()) != null) {
      drawCells();
    }
  }

  /** The row of a change; where that is gone or has no name of its own, what it is in. */
  private String row(String path) {
    String row = path.endsWith("[]") ? path.substring(0, path.length() - 2) : path;
    while (!row.isEmpty() && (answer == null || answer.at(row).isEmpty())) {
      row = row.contains(".") ? row.substring(0, row.lastIndexOf('.')) : "";
    }
    return row;
  }

  private TreeItem<Property> item(Property property) {
    TreeItem<Property> item = new TreeItem<>(property);
    if (!property.children().isEmpty()) {
      // All at once: the view counts its rows anew at each change.
      item.getChildren().setAll(property.children().stream().map(this::item).toList());
      item.setExpanded(!filter.isEmpty() || !collapsed.contains(property.path()));
      item.expandedProperty().addListener((_, _, expanded) -> remember(property, expanded));
    }
    return item;
  }

  /** A filter opens what it hits; that is nothing to be remembered. */
  private void remember(Property property, boolean expanded) {
    if (!filter.isEmpty()) {
      return;
    }
    if (expanded) {
      collapsed.remove(property.path());
    } else {
      collapsed.add(property.path());
    }
  }

  private static Optional<TreeItem<Property>> find(@Nullable TreeItem<Property> item, String path) {
    if (item == null || item.getValue().path().equals(path)) {
      return Optional.ofNullable(item);
    }
    return item.getChildren().stream()
        .map(child -> find(child, path))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private void select(TreeItem<Property> item) {
    getSelectionModel().select(getRow(item));
  }

  private void arrange() {
    setId("properties");
    getStyleClass().add("property-view");
    setAccessibleText("Stage properties");
    setShowRoot(false);
    setPlaceholder(placeholder);
    TreeTableColumn<Property, Property> label = column("Property");
    label.setCellFactory(_ -> PropertyCell.label(() -> filter, marks));
    TreeTableColumn<Property, Property> value = column("Value");
    value.setCellFactory(_ -> PropertyCell.value(() -> filter, () -> names, marks));
    TreeTableColumn<Property, Property> name = column("API name");
    name.setCellFactory(_ -> PropertyCell.name(() -> filter, marks));
    Runnable place =
        () -> {
          double free = getWidth() - zoom.of(SCROLL_BAR);
          label.setPrefWidth(needed.get().labelsIn(free));
          name.setPrefWidth(needed.get().namesIn(free));
        };
    widthProperty().subscribe(place);
    needed.subscribe(place);
    // Where they cannot be whole they have what the others leave free.
    value
        .prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    Math.clamp(
                        getWidth() - zoom.of(SCROLL_BAR) - label.getWidth() - name.getWidth(),
                        zoom.of(MIN_VALUE_WIDTH),
                        needed.get().values()),
                widthProperty(),
                label.widthProperty(),
                name.widthProperty(),
                needed));
    getColumns().setAll(List.of(label, value, name));
    setTreeColumn(label);
    Appearance.followZoom(this, this::resize);
  }

  private void resize(Zoom now) {
    zoom = now;
    getColumns().forEach(column -> column.setMinWidth(zoom.of(MIN_WIDTH)));
    needed.set(usual.in(zoom));
  }

  private TreeTableColumn<Property, Property> column(String title) {
    TreeTableColumn<Property, Property> column = new TreeTableColumn<>(title);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(whole(row.getValue().getValue())));
    return column;
  }

  /** The link in the value of the selected row. */
  private Optional<WebLink> link() {
    return selected().flatMap(property -> WebLink.in(property.value().raw()));
  }

  private void openLink() {
    link().ifPresent(link -> fireEvent(new LinkEvent(link)));
  }

  /** Where the menu of the selected row opens by keyboard. */
  private Optional<Node> placeOfMenu() {
    return lookupAll(".tree-table-row-cell").stream()
        .filter(row -> row instanceof TreeTableRow<?> cell && cell.isSelected())
        .findFirst();
  }

  private void openLinkOf(TreeItem<Property> row) {
    getSelectionModel().clearAndSelect(getRow(row));
    openLink();
  }

  /** The row that something in it was pressed of. */
  private static Optional<TreeItem<Property>> row(EventTarget pressed) {
    for (Node at = pressed instanceof Node node ? node : null; at != null; at = at.getParent()) {
      if (at instanceof TreeTableRow<?> row && row.getTreeItem() != null) {
        @SuppressWarnings("unchecked") // The rows of this tree have its items.
        TreeItem<Property> item = (TreeItem<Property>) row.getTreeItem();
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  private void wire() {
    getSelectionModel().selectedItemProperty().addListener((_, _, seen) -> unmark(seen));
    ContextMenu menu = copies.menu(this::selected);
    MenuItem openLink =
        Controls.menuItem("open-link", Shortcut.OPEN_LINK.hint("Open link…"), this::openLink);
    menu.setOnShowing(_ -> openLink.setDisable(link().isEmpty()));
    menu.getItems()
        .addAll(
            openLink,
            new SeparatorMenuItem(),
            Controls.menuItem(
                "expand-all", Shortcut.EXPAND_ALL.hint("Expand all"), this::expandAll),
            Controls.menuItem(
                "collapse-all", Shortcut.COLLAPSE_ALL.hint("Collapse all"), this::collapseAll));
    setContextMenu(menu);
    ContextMenus.openByKeyboard(this, this::placeOfMenu);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (Shortcut.OPEN_LINK.pressed(key).isPresent()) {
            openLink();
            key.consume();
          }
        });
    // Before the tree takes it as a wish to select one more row, or one less.
    addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        press -> {
          if (press.getButton() == MouseButton.PRIMARY && press.isShortcutDown()) {
            row(press.getTarget()).ifPresent(this::openLinkOf);
            press.consume();
          }
        });
  }
}
