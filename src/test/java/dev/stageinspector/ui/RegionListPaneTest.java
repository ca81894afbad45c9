package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ui.answer.PropertyTableView;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.SignInContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the stages of a region are asked for, and what is seen of it. */
@ExtendWith(FxExtension.class)
class RegionListPaneTest implements Ivs {

  private static final ProfileChoice WORK = new ProfileChoice.Shared("work");

  private final List<Request> asked = new CopyOnWriteArrayList<>();
  private final List<String> opened = new ArrayList<>();

  /** One for each page that may be answered. */
  private final Semaphore pages = new Semaphore(0);

  /** What the next page fails with. */
  private final List<Failure> failures = new CopyOnWriteArrayList<>();

  private int stages = 1000;

  @Override
  public Answer ask(Request request) throws LookupException, InterruptedException {
    asked.add(request);
    pages.acquire();
    if (!failures.isEmpty()) {
      throw new LookupException(failures.removeFirst(), new IOException("for the test"));
    }
    return ListSamples.stages(stages).ask(request);
  }

  @Test
  void allPagesAreListedAndTold(Stage stage) {
    RegionListPane pane = open(stage);
    pages.release(3);
    Fx.until("three pages are there", () -> rows(pane).size() == 300);
    assertThat(status(pane)).isEqualTo("Listing… 3 pages, 300 stages");

    pages.release(7);
    Fx.until("all are there", () -> rows(pane).size() == 1000);

    Fx.until("it is over", () -> !shows(pane, "list-stop"));
    assertThat(status(pane)).startsWith("10 pages, 1,000 stages. Listed ");
    assertThat(asked).hasSize(10).allMatch(request -> request.region().equals("us-west-2"));
  }

  @Test
  void whatHasComeStaysWhenItIsStopped(Stage stage) {
    RegionListPane pane = open(stage);
    assertThat(placeholder(pane)).isEqualTo("Waiting for AWS…");
    pages.release(1);
    Fx.until("a page is there", () -> rows(pane).size() == 100);

    press(pane, "list-stop");

    assertThat(rows(pane)).hasSize(100);
    assertThat(status(pane)).isEqualTo("1 page, 100 stages. AWS has more.");
  }

  @Test
  void aListThatWasStoppedAtOnceWasNotAsked(Stage stage) {
    RegionListPane pane = open(stage);

    assertThat(Fx.get(pane::escape)).isTrue();
    assertThat(Fx.get(pane::escape)).isFalse();

    assertThat(placeholder(pane))
        .isEqualTo("The stages of us-west-2 (Oregon) haven't been listed yet.");
  }

  @Test
  void aRegionWithNoneSaysSo(Stage stage) {
    stages = 0;
    RegionListPane pane = open(stage);
    pages.release(1);

    Fx.until("it is over", () -> !shows(pane, "list-stop"));
    assertThat(placeholder(pane)).isEqualTo("AWS has no stages in us-west-2 (Oregon).");
  }

  @Test
  void aFailureIsShownAndWhatHasComeStays(Stage stage) {
    RegionListPane pane = open(stage);
    pages.release(1);
    Fx.until("a page is there", () -> rows(pane).size() == 100);
    failures.add(
        Failure.beforeCall(
            asked.getFirst(), Reason.of(Kind.ACCESS_DENIED, "Said by the service.")));
    pages.release(1);
    Fx.until("it failed", () -> shows(pane, "list-failure"));
    assertThat(rows(pane)).hasSize(100);
    assertThat(Fx.get(() -> ((Label) pane.lookup(".failure-reason")).getText()))
        .contains("Said by the service.");

    press(pane, "list-refresh");
    pages.release(10);

    Fx.until("all are there", () -> rows(pane).size() == 1000);
    assertThat(shows(pane, "list-failure")).isFalse();
  }

  @Test
  void whetherThereAreAnyIsUnknownAfterAFailure(Stage stage) {
    RegionListPane pane = open(stage);
    Fx.until("it was asked", () -> !asked.isEmpty());
    failures.add(Failure.beforeCall(asked.getFirst(), Reason.of(Kind.TIME_OUT, "")));
    pages.release(1);

    Fx.until("it failed", () -> shows(pane, "list-failure"));
    assertThat(placeholder(pane))
        .isEqualTo(
            "Couldn't list the stages in us-west-2 (Oregon): it isn't known whether there are any.");
  }

  @Test
  void aWholeListStaysUntilTheNextIsWhole(Stage stage) {
    RegionListPane pane = open(stage);
    pages.release(10);
    Fx.until("it is over", () -> !shows(pane, "list-stop"));

    Fx.run(() -> pane.refresh(WORK));
    pages.release(2);
    Fx.until("it goes on", () -> status(pane).equals("Listing… 2 pages, 200 stages"));
    assertThat(rows(pane)).hasSize(1000);
    press(pane, "list-stop");

    assertThat(rows(pane)).hasSize(1000);
    assertThat(status(pane)).startsWith("10 pages, 1,000 stages.");
  }

  @Test
  void anotherRegionIsListedAndTheSameOneIsNotAskedTwice(Stage stage) {
    RegionListPane pane = open(stage);
    pages.release(10);
    Fx.until("it is over", () -> !shows(pane, "list-stop"));
    Fx.run(() -> pane.list(WORK, Optional.of("us-west-2")));
    assertThat(asked).hasSize(10);

    Fx.run(() -> region(pane).setValue("eu-west-1"));

    Fx.until("it is asked", () -> asked.size() == 11);
    assertThat(asked.getLast().region()).isEqualTo("eu-west-1");
    assertThat(asked.getLast().profile()).isEqualTo(WORK);
    assertThat(rows(pane)).isEmpty();
  }

  private RegionListPane open(Stage stage) {
    return Fx.get(() -> {
      new Appearance(Theme.LIGHT);
      RegionListPane pane =
          new RegionListPane(
              Operation.LIST_STAGES,
              this,
              SignInContext.NONE,
              new ClipboardWriter(_ -> {}),
              (row, _) -> opened.add(Table.cell(row, "name")),
              () -> {});
      Scene scene = new Scene(pane, 900, 600);
      scene.getStylesheets().add(Appearance.styleSheet());
      stage.setScene(scene);
      stage.show();
      pane.list(WORK, Optional.of("us-west-2"));
      return pane;
    });
  }

  private static List<Property> rows(RegionListPane pane) {
    return Fx.get(() -> List.copyOf(((PropertyTableView) pane.lookup("#rows")).getItems()));
  }

  private static String status(RegionListPane pane) {
    return Fx.get(() -> ((Label) pane.lookup("#list-status")).getText());
  }

  private static String placeholder(RegionListPane pane) {
    return Fx.get(
        () -> ((Label) ((PropertyTableView) pane.lookup("#rows")).getPlaceholder()).getText());
  }

  private static boolean shows(RegionListPane pane, String id) {
    return Fx.get(() -> pane.lookup("#" + id).isVisible());
  }

  private static void press(RegionListPane pane, String id) {
    Fx.run(() -> ((Button) pane.lookup("#" + id)).fire());
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<String> region(RegionListPane pane) {
    return (ComboBox<String>) pane.lookup("#list-region");
  }
}
