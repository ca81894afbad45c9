package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.property.Property;
import dev.stageinspector.ui.answer.PropertyCell;
import dev.stageinspector.ui.answer.PropertyTreeView;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Page;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The name of a configuration beside its ARN, which comes after the answer. */
@ExtendWith(FxExtension.class)
class NamesInOverviewTest {

  private static final String ARN =
      "arn:aws:ivs:us-east-1:123456789012:storage-configuration/Rq8CtL5vHyNs";
  private static final String RECORDED = AnswerSamples.body("friday-town-hall");

  private final List<Request> asked = new CopyOnWriteArrayList<>();

  @Test
  void nameStandsBeforeTheArnAndIsSaidInFull(Stage stage) {
    AnswerPage page = opened(stage, named("town-hall-recordings"));

    until(page, "town-hall-recordings " + ARN);
    assertThat(Fx.get(() -> Hint.words(cell(page))))
        .contains(ARN)
        .endsWith("Its name is “town-hall-recordings”.");
    assertThat(Fx.get(() -> cell(page).queryAccessibleAttribute(AccessibleAttribute.HELP)))
        .isEqualTo("Its name is “town-hall-recordings”.");
    Fx.run(() -> select(page));
    assertThat(explanation(page)).endsWith("Its name is “town-hall-recordings”.");
    assertThat(asked)
        .extracting(Request::operation)
        .containsExactly(Operation.LIST_STORAGE_CONFIGURATIONS);
    Pictures.ofWindows("overview-named", stage);
  }

  @Test
  void copiesAreStillWhatAwsSent(Stage stage) {
    AnswerPage page = opened(stage, named("town-hall-recordings"));
    until(page, "town-hall-recordings " + ARN);

    Fx.run(() -> select(page));
    page.key(Page::copyValue);

    assertThat(View.clipboard()).isEqualTo(ARN);
  }

  @Test
  void longNameLeavesRoomForTheArn(Stage stage) {
    String name = "recordings-".repeat(12);
    AnswerPage page = opened(stage, named(name));

    until(page, name.substring(0, 40) + "… " + ARN);
    assertThat(Fx.get(() -> Hint.words(cell(page)))).contains("“" + name + "”");
    Fx.run(() -> select(page));
    Pictures.ofWindows("overview-named-long", stage);
  }

  @Test
  void nameThatTurnsTextAroundIsMadeVisible(Stage stage) {
    AnswerPage page = opened(stage, named("a\u202eb"));

    until(page, "a\\u202eb " + ARN);
  }

  @Test
  void whatTheListLacksOrHasWithoutANameIsSaid(Stage stage) {
    AnswerPage page = opened(stage, list("[]"));
    until(page, "not in the list: deleted? " + ARN);
    assertThat(page.words(".recording"))
        .containsExactly("Recording is on, but its storage may be gone");
    Fx.run(() -> select(page));
    Pictures.ofWindows("overview-deleted", stage);

    AnswerPage unnamed = opened(stage, named(""));
    until(unnamed, "no name " + ARN);
    assertThat(unnamed.words(".recording"))
        .containsExactly("Recording is on: audio and video, thumbnails every 30 s");
  }

  @Test
  void deniedListIsAHintAndNoFailure(Stage stage) {
    AnswerPage page =
        opened(
            stage,
            request -> {
              throw AnswerSamples.failure(request.query(), Reason.Kind.ACCESS_DENIED, "no");
            });
    String hint = "Its name isn't known: you need permission for ivs:ListStorageConfigurations.";

    Fx.until("the hint is there", () -> Hint.words(cell(page)).endsWith(hint));
    assertThat(accessibleText(page)).isEqualTo(ARN);
    assertThat(page.shows("failure")).isFalse();
    Fx.run(() -> select(page));
    assertThat(explanation(page)).endsWith(hint);
  }

  @Test
  void eachAnswerAsksOnceAndOnlyForWhatItMentions(Stage stage) {
    AnswerPage page = opened(stage, named("first"));
    until(page, "first " + ARN);

    page.act(pane -> pane.show(AnswerSamples.of(AnswerSamples.TOWN_HALL, RECORDED), true));
    assertThat(asked).as("shown again").hasSize(1);

    Answer answer = AnswerSamples.of(AnswerSamples.TOWN_HALL, RECORDED);
    Answer refreshed =
        new Answer(
            answer.request(),
            answer.tree(),
            answer.body(),
            answer.requestId(),
            answer.time().plusSeconds(60),
            Duration.ofMillis(50),
            answer.endpoint());
    page.act(pane -> pane.show(refreshed, false));
    Fx.until("it is asked again", () -> asked.size() == 2);

    page.answer(AnswerSamples.REHEARSAL, AnswerSamples.body("evening-rehearsal"));
    page.act(_ -> {});
    assertThat(asked).as("nothing is mentioned").hasSize(2);
  }

  @Test
  void nameOfAnotherStageIsNotKept(Stage stage) {
    CountDownLatch never = new CountDownLatch(1);
    AnswerPage page =
        opened(
            stage,
            request -> {
              if (asked.size() > 1) {
                never.await();
              }
              return named("first").ask(request);
            });
    until(page, "first " + ARN);

    page.answer(AnswerSamples.REHEARSAL, RECORDED);
    until(page, ARN);
  }

  @Test
  void nothingIsAskedOutOfSight(Stage stage) {
    AnswerPage page = opened(stage, named("first"));
    until(page, "first " + ARN);

    Fx.run(() -> {
      var root = stage.getScene().getRoot();
      stage.getScene().setRoot(new Region());
      stage.setUserData(root);
    });
    page.answer(AnswerSamples.REHEARSAL, RECORDED);
    assertThat(asked).hasSize(1);

    Fx.run(() -> stage.getScene().setRoot((Region) stage.getUserData()));
    Fx.until("it is asked in sight", () -> asked.size() == 2);
  }

  @Test
  void closingEndsTheCall(Stage stage) throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    AnswerPage page =
        opened(
            stage,
            _ -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
              } finally {
                ended.countDown();
              }
              throw new AssertionError();
            });
    assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();

    page.act(AnswerPane::forget);

    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private AnswerPage opened(Stage stage, Ivs names) {
    return AnswerPage.open(
        stage,
        RECORDED,
        request -> {
          asked.add(request);
          return names.ask(request);
        });
  }

  private static Ivs named(String name) {
    return list("[{\"arn\": \"" + ARN + "\", \"name\": \"" + name + "\"}]");
  }

  private static Ivs list(String elements) {
    return request -> AnswerSamples.of(request, "{\"storageConfigurations\": " + elements + "}");
  }

  private static void until(AnswerPage page, String accessibleText) {
    Fx.until(accessibleText, () -> accessibleText(page).equals(accessibleText));
    Fx.painted();
  }

  private static String accessibleText(AnswerPage page) {
    return Fx.get(() -> {
      String text = cell(page).getAccessibleText();
      return text == null ? cell(page).getText() : text;
    });
  }

  private static String explanation(AnswerPage page) {
    return Fx.get(() -> page.node("details-explanation", Text.class).getText());
  }

  /** The cell with the ARN. */
  private static PropertyCell cell(AnswerPage page) {
    return page.node("properties").lookupAll(".property-cell").stream()
        .map(PropertyCell.class::cast)
        .filter(cell -> cell.getItem() != null && isArn(cell.getItem()))
        .filter(cell -> cell.getTableColumn().getText().equals("Value"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isArn(Property property) {
    return property.name().equals("storageConfigurationArn");
  }

  private static void select(AnswerPage page) {
    PropertyTreeView tree = page.node("properties", PropertyTreeView.class);
    IntStream.range(0, tree.getExpandedItemCount())
        .filter(row -> isArn(tree.getTreeItem(row).getValue()))
        .findFirst()
        .ifPresent(row -> tree.getSelectionModel().clearAndSelect(row));
  }
}
