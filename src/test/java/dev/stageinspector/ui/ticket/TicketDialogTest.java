package dev.stageinspector.ui.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.diagnosis.NoVideo;
import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.store.Theme;
import dev.stageinspector.ticket.Matters;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.FxExtension;
import dev.stageinspector.ui.Pictures;
import dev.stageinspector.ui.View;
import dev.stageinspector.ui.kit.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(FxExtension.class)
class TicketDialogTest {

  private static final Pattern USER = Pattern.compile("User [2-9A-Z]{4}");

  @TempDir private Path folder;
  private Optional<Path> file = Optional.empty();
  private double width = 1100;
  private double height = 800;

  @AfterEach
  void lightAgain() {
    Fx.run(() -> new Appearance(Theme.LIGHT));
  }

  @Test
  void peopleStandUnderPseudonymsUntilOneClickShowsThem(Stage stage) {
    View view = open(stage);
    List<String> pseudonyms = users(view);

    assertThat(pseudonyms).hasSize(2);
    assertThat(view.words()).noneMatch(words -> words.contains("anna"));
    assertThat(view.shows("ticket-warning")).isFalse();

    change(view, "ticket-show-hidden");

    assertThat(view.words()).anyMatch(words -> words.contains("anna"));
    assertThat(view.shows("ticket-warning")).isTrue();
    assertThat(view.isDisabled("ticket-hide-user")).isTrue();
    view.press("ticket-copy-markdown");
    assertThat(View.clipboard()).contains("anna");

    change(view, "ticket-show-hidden");

    assertThat(view.shows("ticket-warning")).isFalse();
    assertThat(users(view)).isEqualTo(pseudonyms);
  }

  @Test
  void eachKindIsHiddenByItself(Stage stage) {
    View view = open(stage);

    change(view, "ticket-hide-account");
    change(view, "ticket-hide-user");
    view.press("ticket-copy-text");

    assertThat(View.clipboard())
        .contains("anna", ":account-", "team", "Tag ")
        .doesNotContain("123456789012", "red team");
    assertThat(view.text("ticket-said")).isEqualTo("Copied the ticket as text");
  }

  @Test
  void whatIsCopiedForMailIsBothHtmlAndText(Stage stage) {
    View view = open(stage);

    view.press("ticket-copy-mail");

    assertThat(Fx.get(() -> Clipboard.getSystemClipboard().getHtml()))
        .contains("<table", "Why couldn");
    assertThat(View.clipboard()).contains("For AWS Support\n---").doesNotContain("<");
  }

  @ParameterizedTest
  @CsvSource({"t.md, # Why", "t.txt, Why", "t.HTML, <html>", "t, # Why"})
  void theFileIsOfTheFormThatItsNameSays(String name, String start, Stage stage)
      throws IOException {
    file = Optional.of(folder.resolve(name));
    View view = open(stage);

    view.press("ticket-save");
    Fx.until("it is saved", () -> view.text("ticket-said").startsWith("Saved "));

    assertThat(Files.readString(folder.resolve(name))).startsWith(start).doesNotContain("anna");
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid(Stage stage) {
    file = Optional.of(folder);
    View view = open(stage);

    view.press("ticket-save");

    Fx.until("it is said", () -> view.shows("ticket-save-failure"));
  }

  @Test
  void theMarkdownCanBeLookedAt(Stage stage) {
    View view = open(stage);

    view.press("ticket-as-markdown");

    assertThat(view.shows("ticket-preview")).isFalse();
    assertThat(view.text("ticket-markdown")).startsWith("# Why").contains("| UTC | Local time |");
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void pictures(Theme theme, Stage stage) {
    View large = open(stage);
    picture("ticket", large, theme);
    change(large, "ticket-show-hidden");
    picture("ticket-shown", large, theme);
    width = 700;
    height = 500;
    View small = open(stage);
    picture("ticket-small", small, theme);
    assertThat(Fx.get(() -> small.stage().getWidth())).isLessThanOrEqualTo(700);
    assertThat(Fx.get(() -> small.stage().getHeight())).isLessThanOrEqualTo(500);
  }

  /** The theme is chosen last: whatever opens a view chooses the light one. */
  private static void picture(String name, View view, Theme theme) {
    Fx.run(() -> new Appearance(theme));
    Fx.painted();
    Pictures.write(
        name + Pictures.look(theme), Fx.get(() -> view.stage().getScene().snapshot(null)));
  }

  private static List<String> users(View view) {
    return view.words().stream()
        .flatMap(words -> USER.matcher(words).results().map(MatchResult::group))
        .distinct()
        .toList();
  }

  private View open(Stage stage) {
    View.show(stage, Pane::new);
    Dialog<ButtonType> dialog =
        Fx.get(() -> {
          stage.setWidth(width);
          stage.setHeight(height);
          Dialog<ButtonType> made =
              TicketDialog.of(
                  stage,
                  new Matters()
                      .stage("\"name\": \"Main hall\", \"tags\": {\"team\": \"red team\"}")
                      .participant("p1", "anna", "10:00:10 JOINED", "10:01:00 PUBLISH_STARTED")
                      .participant("v1", "ben", "10:02:00 JOINED", "10:02:05 SUBSCRIBE_ERROR p1 X")
                      .asked(
                          new NoVideo(
                              new Person.User("ben"),
                              new Person.OneParticipant("p1"),
                              Optional.empty())),
                  ZoneId.of("Europe/Berlin"),
                  (_, _) -> file);
          made.show();
          return made;
        });
    View view = new Opened((Stage) Fx.get(() -> dialog.getDialogPane().getScene().getWindow()));
    written(view);
    return view;
  }

  private static void written(View view) {
    Fx.until("it is written", () -> !view.isDisabled("ticket-copy-markdown"));
    Fx.painted();
  }

  private static void change(View view, String id) {
    view.press(id);
    written(view);
  }

  private static final class Opened extends View {
    Opened(Stage stage) {
      super(stage);
    }
  }
}
