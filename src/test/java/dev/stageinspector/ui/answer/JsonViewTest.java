package dev.stageinspector.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Answers;
import dev.stageinspector.property.Filter;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.ListSamples;
import dev.stageinspector.ui.View;
import java.util.List;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class JsonViewTest {

  @Test
  void nothingIsBuiltUntilItIsToBeSeen(Stage stage) {
    JsonView view = shown(stage, false);
    assertThat(Fx.get(() -> view.getChildren())).isEmpty();

    Fx.run(() -> view.setVisible(true));

    assertThat(Fx.get(() -> area(view).getText())).startsWith("{\n    \"stage\": {\n");
  }

  @Test
  void everyKindOfTokenLooksOtherThanTheOthers(Stage stage) {
    JsonView view = shown(stage, true);

    assertThat(words(view, "json-name")).contains("\"stage\"", "\"arn\"", "\"name\"");
    assertThat(words(view, "json-text")).contains("\"friday-town-hall\"");
    assertThat(words(view, "json-punctuation")).contains("{");
    assertThat(
            Fx.get(() ->
                view.lookupAll(".text").stream().map(node -> ((Text) node).getFill()).distinct()))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void matchesAreMarkedCountedAndGoneTo(Stage stage) {
    JsonView view = shown(stage, true);

    Fx.run(() -> view.filter(Filter.of("FRIDAY-TOWN")));
    Fx.painted();

    assertThat(Fx.get(view::hits)).isEqualTo(1);
    assertThat(words(view, "json-hit")).containsExactly("friday-town");
    Fx.run(() -> view.step(FilterBar.Step.ON));
    assertThat(Fx.get(view::selectedHit)).isEqualTo(1);
    assertThat(Fx.get(view::selectedText)).contains("friday-town");
  }

  @Test
  void hiddenTextIsMarkedWhenItIsSeenAgain(Stage stage) {
    JsonView view = shown(stage, true);

    Fx.run(() -> {
      view.setVisible(false);
      view.filter(Filter.of("friday"));
    });
    assertThat(Fx.get(view::hits)).isZero();
    Fx.run(() -> view.setVisible(true));
    Fx.painted();

    assertThat(Fx.get(view::hits)).isPositive();
    assertThat(words(view, "json-hit")).contains("friday");
  }

  @Test
  void blocksFoldAndAMatchInThemUnfoldsThem(Stage stage) {
    JsonView view = shown(stage, true);
    int all = lines(view);

    Fx.run(view::collapseAll);
    Fx.painted();
    assertThat(lines(view)).isLessThan(all).isGreaterThan(2);
    assertThat(words(view, "json-name")).doesNotContain("\"owner\"");
    Fx.run(() -> {
      view.filter(Filter.of("\"owner\""));
      view.step(FilterBar.Step.ON);
    });
    Fx.painted();
    assertThat(words(view, "json-hit")).containsExactly("\"owner\"");
    Fx.run(view::expandAll);
    Fx.painted();

    assertThat(lines(view)).isEqualTo(all);
  }

  @Test
  void enterFoldsAndUnfoldsWhereTheCaretIs(Stage stage) {
    JsonView view = shown(stage, true);
    int tags = Fx.get(() -> lineOf(view, "\"tags\""));
    Fx.run(() -> {
      view.requestFocus();
      area(view).moveTo(tags + 2, 0);
    });

    enter(view);
    assertThat(Fx.get(() -> area(view).isClosed(tags))).isTrue();
    Fx.run(() -> area(view).selectAll());
    assertThat(Fx.get(view::selectedText))
        .as("with what is folded")
        .hasValueSatisfying(text -> assertThat(text).contains("\"owner\""));
    Fx.run(() -> area(view).moveTo(tags, 0));
    assertThat(Fx.get(() -> area(view).getCurrentParagraph())).isEqualTo(tags);
    assertThat(words(view, "json-name")).contains("\"tags\"").doesNotContain("\"owner\"");
    enter(view);

    assertThat(Fx.get(() -> area(view).isClosed(tags))).isFalse();
    assertThat(words(view, "json-name")).contains("\"owner\"");
  }

  @Test
  void aScreenReaderGetsTheTextAndWhatIsSelected(Stage stage) {
    JsonView view = shown(stage, true);
    Fx.run(() -> area(view).selectRange(2, 5));

    assertThat(attribute(view, AccessibleAttribute.TEXT)).isEqualTo(Fx.get(area(view)::getText));
    assertThat(attribute(view, AccessibleAttribute.SELECTION_START)).isEqualTo(2);
    assertThat(attribute(view, AccessibleAttribute.SELECTION_END)).isEqualTo(5);
    assertThat(attribute(view, AccessibleAttribute.EDITABLE)).isEqualTo(false);
    assertThat(Fx.get(() -> area(view).getAccessibleText())).isEqualTo("Response as JSON");
    assertThat(Fx.get(() -> area(view).isFocusTraversable())).isTrue();
  }

  @Test
  void ofALongTextOnlyWhatIsInSightIsDrawn(Stage stage) {
    JsonView view = Fx.get(JsonView::new);
    View.show(stage, () -> view);

    Fx.run(() -> view.show(ListSamples.all(1000)));
    Fx.painted();

    assertThat(Fx.get(() -> view.lookupAll(".paragraph-box").size())).isLessThan(100);
  }

  private static JsonView shown(Stage stage, boolean visible) {
    JsonView view =
        View.show(
            stage,
            () -> {
              JsonView made = new JsonView();
              made.setVisible(visible);
              made.show(
                  Answers.of(
                      AnswerSamples.of(
                          AnswerSamples.TOWN_HALL, AnswerSamples.body("friday-town-hall"))));
              return made;
            });
    Fx.painted();
    return view;
  }

  private static void enter(JsonView view) {
    Fx.run(() ->
        Event.fireEvent(
            area(view),
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
    Fx.painted();
  }

  private static Object attribute(JsonView view, AccessibleAttribute attribute) {
    return Fx.get(() -> area(view).queryAccessibleAttribute(attribute));
  }

  private static int lineOf(JsonView view, String word) {
    List<String> lines = area(view).getText().lines().toList();
    return lines.indexOf(
        lines.stream().filter(line -> line.contains(word)).findFirst().orElseThrow());
  }

  /** How many lines are in sight. */
  private static int lines(JsonView view) {
    return Fx.get(() -> view.lookupAll(".paragraph-text").size());
  }

  /** What is in sight with a style class. */
  private static List<String> words(JsonView view, String style) {
    return Fx.get(() ->
        view.lookupAll(".text").stream()
            .filter(node -> node.getStyleClass().contains(style))
            .filter(JsonViewTest::isSeen)
            .map(node -> ((Text) node).getText())
            .toList());
  }

  private static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static JsonArea area(JsonView view) {
    return (JsonArea) (CodeArea) view.lookup("#json-text");
  }
}
