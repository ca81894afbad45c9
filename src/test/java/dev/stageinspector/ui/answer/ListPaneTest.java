package dev.stageinspector.ui.answer;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.ListSamples;
import dev.stageinspector.ui.Screen;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.ClipboardWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list as a table, as its user sees and uses it. */
@ExtendWith(FxExtension.class)
class ListPaneTest {

  private static final String THREE =
      """
      {"arn": "arn:aws:ivs:us-west-2:123456789012:stage/b", "name": "beta", "tags": {}},
      {"arn": "arn:aws:ivs:us-west-2:123456789012:stage/a", "name": "Alpha",
       "activeSessionId": "st-1", "tags": {"env": "prod"}},
      {"arn": "arn:aws:ivs:us-west-2:123456789012:stage/c", "name": "", "later": [1, 2]}
      """;

  private final List<String> said = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private ListPane pane;
  private PropertyTableView table;

  @BeforeEach
  void open(Stage stage) {
    pane = Fx.get(() -> shown(stage));
    table = (PropertyTableView) pane.lookup("#rows");
  }

  private ListPane shown(Stage stage) {
    new Appearance(Theme.LIGHT);
    ListPane made =
        new ListPane(
            Operation.LIST_STAGES,
            new ClipboardWriter(said::add),
            row -> opened.add(Table.cell(row, "name")));
    Scene scene = new Scene(made, 900, 600);
    scene.getStylesheets().add(Appearance.styleSheet());
    stage.setScene(scene);
    stage.show();
    return made;
  }

  @Test
  void aRowForEachElementAndAColumnForEachField() {
    show(ListSamples.of(THREE));

    assertThat(columns()).containsExactly("Name", "Active session", "Tags", "ARN", "later");
    assertThat(row(1))
        .containsExactly(
            "Alpha", "st-1", "env=prod", "arn:aws:ivs:us-west-2:123456789012:stage/a", "—");
    assertThat(row(0)).startsWith("beta", "—", "(no tags)");
    assertThat(row(2)).containsSubsequence("(no name)", "—", "—").endsWith("[1,2]");
  }

  @Test
  void anotherOperationsListHasTheColumnsOfItsCatalogue() {
    Request request =
        Request.list(Operation.LIST_STORAGE_CONFIGURATIONS, new ProfileChoice.Demo(), "us-west-2");
    String body =
        """
        {"storageConfigurations": [{"arn": "arn:aws:ivs:us-west-2:1:storage-configuration/a",
          "name": "archive", "s3": {"bucketName": "tapes"}}]}
        """;

    Table shown =
        Fx.get(() -> {
          PropertyTableView other = new PropertyTableView(request.operation());
          other.show(Answers.of(AnswerSamples.of(request, body)));
          return other.shown();
        });

    assertThat(shown.columns().keySet()).contains("name", "s3", "arn");
    assertThat(Table.readable(shown.rows().getFirst(), "s3")).isEqualTo("bucketName=tapes");
  }

  @Test
  void whatIsNotSetIsSpokenInFull() {
    show(ListSamples.of(THREE));

    assertThat(Fx.get(() -> cell(0, 1).queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .isEqualTo("not set: no live session");
    assertThat(Fx.get(() -> table.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .isEqualTo("Stages");
  }

  @Test
  void theFilterKeepsAndMarksRowsAndTheSelection() {
    show(ListSamples.all(1000));
    select(499, 0);

    filter("SPORT-room-5");

    assertThat(names()).hasSize(28).allMatch(name -> name.startsWith("sport-room-5"));
    assertThat(text("hits")).isEqualTo("28 matches");
    assertThat(Fx.get(() -> cell(0, 0).lookupAll(".hit"))).hasSize(1);
    assertThat(Fx.get(() -> cell(0, 0).queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .isEqualTo(names().getFirst());
    filter("room-500");
    assertThat(selected()).isEqualTo("events-room-500");
    filter("room-7");
    assertThat(selected()).isEqualTo("video-room-7");
    filter("");
    assertThat(selected()).isEqualTo("events-room-500");
    assertThat(Fx.get(() -> pane.lookupAll(".hit"))).isEmpty();
  }

  @Test
  void theRowThatTheUserGoesToStaysSelectedWhenTheFilterIsCleared() {
    show(ListSamples.all(1000));
    select(499, 0);
    filter("room-7");
    Fx.run(() -> pane.lookup("#filter").requestFocus());

    Fx.run(table::requestFocus);
    filter("");

    assertThat(selected()).isEqualTo("video-room-7");
  }

  @Test
  void theSelectionFollowsItsRowIntoAnotherAnswer() {
    show(ListSamples.of(THREE));
    select(1, 2);

    show(ListSamples.of("{\"arn\": \"x\", \"name\": \"new\"}," + THREE.replace("prod", "test")));

    assertThat(selected()).isEqualTo("Alpha");
    assertThat(Fx.get(() -> table.selected().map(Property::path))).contains("stages[2].tags");
    assertThat(Fx.get(() -> details("env"))).isEqualTo("test");
  }

  @Test
  void aColumnSortsByValueAndGoesBackToAwsOrder() {
    show(ListSamples.of(THREE));
    select(0, 0);

    menu("sort-ascending");
    assertThat(names()).containsExactly("Alpha", "beta", "");
    assertThat(selected()).isEqualTo("beta");
    menu("sort-descending");
    assertThat(names()).containsExactly("beta", "Alpha", "");
    filter("a");
    assertThat(names()).startsWith("beta", "Alpha");
    filter("");
    menu("sort-none");
    assertThat(names()).containsExactly("beta", "Alpha", "");
  }

  @Test
  void whatStaysSelectedIsNotToldAgainInAnotherOrder() {
    show(ListSamples.of(THREE));
    select(1, 0);
    List<String> told = new ArrayList<>();
    Fx.run(
        () -> table.onRow(row -> told.add(row.map(one -> Table.cell(one, "name")).orElse("none"))));

    Fx.run(() -> table.sort(Optional.of(SortType.ASCENDING)));
    Fx.run(() -> table.sort(Optional.of(SortType.DESCENDING)));
    assertThat(told).isEmpty();

    select(0, 0);
    assertThat(told).containsExactly("beta");
  }

  @Test
  void cellsRowsAndColumnsAreCopiedAsTheyAreShown() {
    show(ListSamples.of(THREE));
    select(1, 2);

    Fx.run(pane::copyValue);
    assertThat(Screen.clipboard()).isEqualTo("{\n    \"env\": \"prod\"\n}");
    Fx.run(pane::copyPath);
    assertThat(Screen.clipboard()).isEqualTo("stages[1].tags");
    Fx.run(() -> column("tags").fire());
    Fx.run(pane::copyRow);
    assertThat(Screen.clipboard())
        .isEqualTo("Alpha\tst-1\tarn:aws:ivs:us-west-2:123456789012:stage/a\t");
    select(0, 0);
    menu("sort-ascending");
    Fx.run(pane::copyColumn);
    assertThat(Screen.clipboard()).isEqualTo("Alpha\nbeta\n");
    select(0, 1);
    Fx.run(pane::copyValue);
    assertThat(said)
        .containsExactly(
            "Copied the JSON of tags",
            "Copied the path of tags",
            "Copied the row",
            "Copied column name (3 rows)",
            "Copied the value of activeSessionId");
  }

  @Test
  void columnsAreChosenAndTheLastOneStays() {
    show(ListSamples.of(THREE));

    Fx.run(() ->
        List.of("name", "activeSessionId", "tags", "later").forEach(name -> column(name).fire()));

    assertThat(columns()).containsExactly("ARN");
    assertThat(column("arn").isDisable()).isTrue();
    Fx.run(() -> column("name").fire());
    assertThat(columns()).containsExactly("Name", "ARN");
    assertThat(column("arn").isDisable()).isFalse();
  }

  @Test
  void theMenuOfColumnsStaysOpenAndTellsWhatIsShown() {
    show(ListSamples.of(THREE));

    assertThat(column("name").isHideOnClick()).isFalse();
    assertThat(column("name").getText()).isEqualTo("Name");
    Fx.run(() -> column("name").fire());
    assertThat(((CheckBox) column("name").getContent()).isSelected()).isFalse();
  }

  @Test
  void anOrderGoesWithItsColumn() {
    show(ListSamples.of(THREE));
    select(0, 0);
    menu("sort-ascending");
    assertThat(names()).containsExactly("Alpha", "beta", "");

    Fx.run(() -> column("name").fire());

    assertThat(names()).containsExactly("beta", "Alpha", "");
    assertThat(Fx.get(() -> table.getSortOrder())).isEmpty();
  }

  @Test
  void ofNoRowsNoColumnIsCopied() {
    show(ListSamples.of(THREE));
    select(0, 0);
    Fx.run(pane::copyColumn);
    filter("nobody");

    Fx.run(() -> {
      table.getFocusModel().focus(0, table.getVisibleLeafColumn(0));
      pane.copyColumn();
    });

    assertThat(Screen.clipboard()).startsWith("beta");
    assertThat(said).doesNotContain("Copied column name (0 rows)", "Copied column name (1 row)");
  }

  /** Many rows are worked out beside the window: until then the old ones stay. */
  @Test
  void manyRowsStayAsTheyAreUntilTheirOrderIsKnown() {
    show(ListSamples.all(3000));
    select(1499, 0);
    List<String> before = names();

    List<String> atOnce =
        Fx.get(() -> {
          table.sort(Optional.of(SortType.DESCENDING));
          return table.getItems().stream().map(row -> Table.cell(row, "name")).toList();
        });

    assertThat(atOnce).isEqualTo(before);
    settled();
    assertThat(names()).isEqualTo(before.stream().sorted(reverseOrder()).toList());
    assertThat(selected()).isEqualTo(before.get(1499));
    int at = names().indexOf(before.get(1499));
    assertThat(Fx.get(() -> cell(at, 0).getText())).isEqualTo(before.get(1499));
    assertThat(Fx.get(() -> cell(at + 1, 0).getText())).isEqualTo(names().get(at + 1));
    Fx.run(pane::copyColumn);
    assertThat(Screen.clipboard()).isEqualTo(String.join("\n", names()));
  }

  @Test
  void aNewerClickDropsTheOlderOne() {
    show(ListSamples.all(3000));
    select(0, 0);
    List<List<String>> drawn = new ArrayList<>();
    table
        .getItems()
        .addListener(
            (ListChangeListener<Property>)
                _ ->
                    drawn.add(
                        table.getItems().stream().map(row -> Table.cell(row, "name")).toList()));
    List<String> before = names();

    Fx.run(() -> {
      table.sort(Optional.of(SortType.DESCENDING));
      table.sort(Optional.of(SortType.ASCENDING));
    });
    settled();

    assertThat(drawn).containsExactly(before.stream().sorted().toList());
  }

  @Test
  void theFilterOfManyRowsTellsItsHitsOnceTheyAreThere() {
    show(ListSamples.all(3000));

    Fx.run(() -> ((TextField) pane.lookup("#filter")).setText("sport-room"));
    settled();

    assertThat(names()).isNotEmpty().allMatch(name -> name.startsWith("sport-room"));
    assertThat(text("hits")).isEqualTo("%d matches".formatted(names().size()));
    assertThat(Fx.get(() -> cell(0, 0).lookupAll(".hit"))).hasSize(1);
    filter("");
    settled();
    assertThat(names()).hasSize(3000);
  }

  /** Each page would otherwise drop the order of those before it. */
  @Test
  void pagesThatComeWhileManyRowsAreSortedAreDrawnToo() {
    show(ListSamples.all(3000));
    select(0, 0);

    Fx.run(() -> {
      table.sort(Optional.of(SortType.ASCENDING));
      pane.show(ListSamples.all(3100));
      pane.show(ListSamples.all(3200));
    });
    settled();

    assertThat(names()).hasSize(3200).isSorted();
  }

  @Test
  void aRowIsSelectedInTheOrderThatIsStillWorkedOut() {
    show(ListSamples.all(3000));
    select(0, 0);
    String last = names().stream().sorted().toList().getLast();

    Fx.run(() -> {
      table.sort(Optional.of(SortType.ASCENDING));
      table.selectRow(row -> Table.cell(row, "name").equals(last));
    });

    assertThat(selected()).isEqualTo(last);
    assertThat(names()).isSorted();
    assertThat(Fx.get(() -> table.getSelectionModel().getSelectedIndex())).isEqualTo(2999);
  }

  @Test
  void otherRowsAreShownAtOnceWhileManyAreInWork() {
    show(ListSamples.all(3000));
    select(0, 0);

    Fx.run(() -> {
      table.sort(Optional.of(SortType.ASCENDING));
      pane.show(ListSamples.of(THREE));
    });
    settled();

    assertThat(names()).containsExactly("Alpha", "beta", "");
  }

  @Test
  void detailsWithoutARowSayHowToComeByOne() {
    assertThat(Fx.get(() -> ((Label) tree().getPlaceholder()).getText()))
        .isEqualTo("Select a row to see its details.");
  }

  @Test
  void detailsExpandAndCollapse() {
    show(ListSamples.of(THREE));
    select(1, 0);
    int all = Fx.get(() -> tree().getExpandedItemCount());

    Fx.run(pane::collapseAll);
    assertThat(Fx.get(() -> tree().getExpandedItemCount())).isLessThan(all);
    Fx.run(pane::expandAll);

    assertThat(Fx.get(() -> tree().getExpandedItemCount())).isEqualTo(all);
  }

  @Test
  void theMenuOpensByKeyboardAndSorts() {
    show(ListSamples.of(THREE));
    select(1, 0);
    Fx.painted();

    Fx.run(() ->
        Event.fireEvent(
            table,
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F10, true, false, false, false)));

    assertThat(Fx.get(() -> table.getContextMenu().isShowing())).isTrue();
    Fx.run(() -> table.getContextMenu().hide());
  }

  @Test
  void enterAndADoubleClickOpenARow() {
    show(ListSamples.of(THREE));
    select(1, 0);

    Fx.run(() -> Event.fireEvent(table, key(KeyCode.ENTER)));
    Fx.run(() -> Event.fireEvent(cell(0, 0).getParent(), doubleClick()));

    assertThat(opened).containsExactly("Alpha", "beta");
  }

  @Test
  void theSelectedRowIsWholeBelowTheTable() {
    show(ListSamples.of(THREE));
    select(1, 0);

    assertThat(Fx.get(() -> details("env"))).isEqualTo("prod");
    filter("nobody");
    assertThat(Fx.get(() -> tree().getRoot())).isNull();
    filter("");
    Fx.run(() -> button("view-details").fire());
    assertThat(Fx.get(() -> tree().isVisible())).isFalse();
  }

  @Test
  void theJsonHasAllPages() {
    show(ListSamples.all(150));
    Fx.run(pane::toggleJson);
    Fx.painted();

    assertThat(Fx.get(() -> pane.lookup("#json").isVisible())).isTrue();
    assertThat(Fx.get(() -> ((CodeArea) pane.lookup("#json-text")).getText()))
        .startsWith("{\n    \"stages\": [\n")
        .contains("CrowdedStage0001", "CrowdedStage0150");
  }

  @Test
  void theJsonIsSearchedAndCopied() {
    show(ListSamples.of(THREE));
    select(1, 0);
    Fx.run(pane::toggleJson);

    Fx.run(pane::copyValue);
    assertThat(Screen.clipboard()).startsWith("{\n    \"stages\": [\n").endsWith("\n}");
    Fx.run(pane::copyRow);
    filter("stage/");
    assertThat(text("hits")).isEqualTo("3 matches");
    Fx.run(() -> Event.fireEvent(pane.lookup("#filter"), key(KeyCode.ENTER)));
    assertThat(text("hits")).isEqualTo("1 of 3");
    Fx.run(pane::copyValue);

    assertThat(Screen.clipboard()).isEqualTo("stage/");
    assertThat(said)
        .containsExactly(
            "Copied the response as JSON",
            "JSON has no selected cell: switch to the table to copy a cell",
            "Copied the selected text");
  }

  @Test
  void threeKindsOfSilenceAndAFilterThatHidesAll() {
    Fx.run(() -> pane.silence(ListWords.notAsked(ListSamples.STAGES)));
    assertThat(placeholder())
        .isEqualTo("The stages of us-west-2 (Oregon) haven't been listed yet.");
    show(ListSamples.of(""));
    assertThat(placeholder()).isEqualTo("AWS has no stages in us-west-2 (Oregon).");
    show(ListSamples.pages(0, new Answers.End.More()));
    assertThat(placeholder()).isEqualTo("No stages so far. AWS has more pages.");
    show(ListSamples.of(THREE));
    filter("nobody");
    assertThat(placeholder()).isEqualTo("No rows match the filter.");
    assertThat(text("hits")).isEqualTo("no matches");
  }

  @Test
  void longAndForeignTextsStayOnTheirLine() {
    show(
        ListSamples.of(
            "{\"arn\": \"x\", \"name\": \"%s\"}, {\"arn\": \"y\", \"name\": \"a\\u202eb\\nc\"}"
                .formatted("長い名前".repeat(2000))));

    Fx.run(() -> {
      assertThat(cell(0, 0).getHeight()).isEqualTo(cell(1, 0).getHeight());
      assertThat(table.getColumns().getFirst().getWidth()).isLessThan(700);
      assertThat(cell(1, 0).lookupAll(".escape")).hasSize(2);
    });
  }

  /** What is not in sight is not built. */
  @Test
  void manyRowsTakeNoMoreCellsThanFit() {
    show(ListSamples.all(25_000));

    assertThat(names()).hasSize(25_000);
    assertThat(Fx.get(() -> table.lookupAll(".table-row-cell"))).hasSizeLessThan(60);
  }

  private void show(Answers answers) {
    Fx.run(() -> pane.show(answers));
    Fx.painted();
  }

  /** Waits for rows that are worked out beside the window. */
  private void settled() {
    while (Fx.get(table::isPending)) {
      Thread.onSpinWait();
    }
    Fx.painted();
  }

  private void select(int row, int column) {
    Fx.run(() -> {
      table.getSelectionModel().select(row, table.getVisibleLeafColumn(column));
      table.getFocusModel().focus(row, table.getVisibleLeafColumn(column));
    });
  }

  private void filter(String text) {
    Fx.run(() -> ((TextField) pane.lookup("#filter")).setText(text));
    Fx.painted();
  }

  private void menu(String id) {
    Fx.run(() ->
        table.getContextMenu().getItems().stream()
            .filter(item -> id.equals(item.getId()))
            .forEach(MenuItem::fire));
    Fx.painted();
  }

  /** The entry of the menu of columns. */
  private CustomMenuItem column(String name) {
    return ((MenuButton) pane.lookup("#columns"))
        .getItems().stream()
            .filter(item -> item.getId().equals("column-" + name))
            .map(CustomMenuItem.class::cast)
            .findFirst()
            .orElseThrow();
  }

  private List<String> columns() {
    return Fx.get(() -> table.getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
  }

  private List<String> names() {
    return Fx.get(() -> table.getItems().stream().map(row -> Table.cell(row, "name")).toList());
  }

  private String selected() {
    return Fx.get(() -> Table.cell(table.selectedRow().orElseThrow(), "name"));
  }

  private List<String> row(int index) {
    return Fx.get(() ->
        table.getVisibleLeafColumns().stream()
            .map(column -> cell(index, table.getVisibleLeafIndex(column)).getText())
            .toList());
  }

  private TableCell<?, ?> cell(int row, int column) {
    return table.lookupAll(".table-cell").stream()
        .map(TableCell.class::cast)
        .map(cell -> (TableCell<?, ?>) cell)
        .filter(cell -> cell.getTableRow().getIndex() == row)
        .filter(cell -> cell.getTableColumn().equals(table.getVisibleLeafColumn(column)))
        .filter(Node::isVisible)
        .findFirst()
        .orElseThrow();
  }

  private PropertyTreeView tree() {
    return (PropertyTreeView) pane.lookup("#row-details");
  }

  /** What the details of the selected row say of a property. */
  private String details(String name) {
    return below(tree().getRoot()).stream()
        .filter(property -> property.name().equals(name))
        .map(property -> property.value().raw())
        .findFirst()
        .orElseThrow();
  }

  private static List<Property> below(TreeItem<Property> item) {
    List<Property> all = new ArrayList<>(List.of(item.getValue()));
    item.getChildren().forEach(child -> all.addAll(below(child)));
    return all;
  }

  private String text(String style) {
    return Fx.get(() -> ((javafx.scene.control.Label) pane.lookup("." + style)).getText());
  }

  private String placeholder() {
    Fx.painted();
    return Fx.get(() -> ((javafx.scene.control.Label) table.getPlaceholder()).getText());
  }

  private ToggleButton button(String id) {
    return (ToggleButton) pane.lookup("#" + id);
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, false, false);
  }

  private static MouseEvent doubleClick() {
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        0,
        0,
        0,
        0,
        MouseButton.PRIMARY,
        2,
        false,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }
}
