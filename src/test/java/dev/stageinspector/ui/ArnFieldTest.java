package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stageinspector.find.Recognized;
import dev.stageinspector.find.Tokens;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.Visit;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ArnFieldTest {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v";

  /** What is typed, what is said of it, and how it is marked. */
  private record Reading(String typed, String hint, boolean wrong, boolean warned) {}

  @Test
  void whatIsTypedIsUnderstoodOrSaidToBeWrong(Stage stage) {
    LookupPage page = LookupPage.open(stage);
    List<Reading> readings =
        List.of(
            new Reading("", "Paste or type a stage", false, false),
            understood(ARN),
            understood("  \u00a0\u200b<\"" + ARN + "\">,\n"),
            wrong("arn:aws:ivs:us-east-1:123456789012:channel/abc", "a channel of IVS Low-Latency"),
            wrong("arn:aws:ivschat:us-east-1:123456789012:room/abc", "a chat room"),
            wrong(
                "arn:aws:ivs:us-east-1:123456789012:storage-configuration/abc",
                "a storage configuration"),
            wrong(
                "https://9x0y8z7s6t5u.global-bm.whip.live-video.net",
                "This URL doesn't name a stage."),
            wrong("arn:aws:ivs:us-east-1:12345678901:stage/abc", "this one has 11"),
            wrong("arn:aws:ivs:us-east-1:123456789012:stage/", "ID is missing"),
            new Reading(
                "arn:aws:ivs:sa-east-1:123456789012:stage/abc",
                "isn't known to be available in",
                false,
                true));

    for (Reading reading : readings) {
      page.paste("arn", reading.typed());

      assertThat(Fx.get(() -> page.node("arn").getAccessibleHelp()))
          .as(reading.typed())
          .contains(reading.hint());
      assertThat(page.shows("arn-hint"))
          .as("only a problem takes a line: " + reading.typed())
          .isEqualTo(reading.wrong() || reading.warned());
      assertThat(Fx.get(() -> has(page, "arn", "error"))).isEqualTo(reading.wrong());
      assertThat(Fx.get(() -> has(page, "arn-hint", "wrong"))).isEqualTo(reading.wrong());
      assertThat(Fx.get(() -> has(page, "arn-hint", "warned"))).isEqualTo(reading.warned());
    }
  }

  @Test
  void wrongArnCallsNothingAndBringsTheKeyboardToTheField(Stage stage) {
    LookupPage page = LookupPage.open(stage);
    page.paste("arn", "arn:aws:ivs:us-east-1:123456789012:channel/abc");
    Fx.run(() -> page.node("profile").requestFocus());

    page.press("inspect");
    assertThat(Fx.get(() -> page.node("arn").isFocused())).isTrue();
    page.keys("Enter");

    assertThat(page.asked).isEmpty();
    assertThat(Fx.get(() -> page.node("arn").isFocused())).isTrue();
  }

  @Test
  void pastedArnIsLookedUpWithoutItsWrapping(Stage stage) {
    LookupPage page = LookupPage.open(stage);
    page.paste("arn", " <" + ARN + ">; ");

    page.keys("Enter");

    assertThat(page.asked).containsExactly(AnswerSamples.TOWN_HALL);
    assertThat(page.text("arn")).isEqualTo(ARN);
  }

  @Test
  void unknownRegionIsAWarningThatCanBePassed(Stage stage) {
    LookupPage page = LookupPage.open(stage);
    page.paste("arn", "arn:aws:ivs:sa-east-1:123456789012:stage/abc");

    page.press("inspect");

    assertThat(page.asked)
        .singleElement()
        .extracting(asked -> asked.arn().region())
        .isEqualTo("sa-east-1");
  }

  @Test
  void pasteOfALineEndIsTakenOff(Stage stage) {
    LookupPage page = LookupPage.open(stage);
    Fx.run(() -> page.node("arn", TextInputControl.class).replaceSelection("\r\n" + ARN + "\r\n"));

    assertThat(Fx.get(() -> page.node("arn").getAccessibleHelp())).contains("account 123456789012");
  }

  @Test
  void tokenIsReadAndLeavesOnlyItsStage(Stage stage) {
    String token = Tokens.of(ARN);
    for (String pasted :
        List.of(
            token,
            "Authorization: Bearer " + token,
            token.replaceAll("(.{60})", "$1\n"),
            token.replaceAll("(.{15})", "$1\u200b"))) {
      LookupPage page = LookupPage.open(stage);
      TextInputControl field = page.node("arn", TextInputControl.class);
      Fx.run(() -> field.replaceSelection(pasted));

      assertThat(page.text("arn")).isEqualTo(ARN);
      assertThat(page.text("arn-hint")).endsWith("The token is not kept.");
      Fx.run(field::undo);
      assertThat(page.shows("arn-hint")).isFalse();
      Fx.run(field::redo);
      assertThat(page.text("arn")).isEqualTo(ARN);
      page.keys("Enter");
      assertThat(page.asked).containsExactly(AnswerSamples.TOWN_HALL);
    }
  }

  @Test
  void brokenTokenIsToldAndNotKept(Stage stage) {
    LookupPage page = LookupPage.open(stage);

    page.paste("arn", "Bearer eyJhbGciOiJFUzM4NCIsInR5cCI6");

    assertThat(page.text("arn")).isEmpty();
    assertThat(page.text("arn-hint")).contains("a part of a participant token");
    page.paste("arn", "hall");
    assertThat(page.text("arn-hint")).doesNotContain("token");
  }

  @Test
  void oneOfSeveralStagesIsChosenByKeys(Stage stage) {
    LookupPage page = LookupPage.open(stage, visit(AnswerSamples.REHEARSAL, "evening-rehearsal"));

    page.paste("arn", ARN + " or " + AnswerSamples.REHEARSAL.arn());
    assertThat(page.text("arn-hint")).isEqualTo("There are 2 stages in this text. Choose one.");
    page.keys("Esc");
    page.keys("Enter");
    assertThat(View.popups()).hasSize(1);
    page.keys("Down");
    page.keys("Down");
    page.keys("Enter");

    assertThat(page.asked)
        .extracting(asked -> asked.arn().id())
        .containsExactly(AnswerSamples.REHEARSAL.arn().id());
  }

  @Test
  void nameAndIdAreLookedFor(Stage stage) {
    LookupPage page = LookupPage.open(stage);

    page.paste("arn", "town hall");
    page.keys("Enter");
    page.paste("arn", "fK3mT9wQzR4v in eu-west-1");
    page.keys("Enter");

    assertThat(page.asked).isEmpty();
    assertThat(page.sought)
        .extracting(Recognized.Named::text, Recognized.Named::region)
        .containsExactly(
            tuple("town hall", Optional.empty()), tuple("fK3mT9wQzR4v", Optional.of("eu-west-1")));
  }

  @Test
  void nameOrIdOfARecentStageOpensItAtOnce(Stage stage) {
    LookupPage page = LookupPage.open(stage, visit(AnswerSamples.TOWN_HALL, "friday-town-hall"));

    page.paste("arn", "friday-town-hall");
    page.keys("Enter");
    page.paste("arn", "fK3mT9wQzR4v us-east-1");
    page.keys("Enter");
    page.paste("arn", "fK3mT9wQzR4v eu-west-1");
    page.keys("Enter");

    assertThat(page.asked).hasSize(2).containsOnly(AnswerSamples.TOWN_HALL);
    assertThat(page.sought).hasSize(1);
  }

  @Test
  void linesOfAPasteAreNotJoined(Stage stage) {
    LookupPage page = LookupPage.open(stage);

    Fx.run(
        () -> page.node("arn", TextInputControl.class).replaceSelection("See\n" + ARN + "\nnow"));
    page.keys("Enter");

    assertThat(page.asked).containsExactly(AnswerSamples.TOWN_HALL);
  }

  @Test
  void longTextLeavesOnlyItsStage(Stage stage) {
    LookupPage page = LookupPage.open(stage);

    page.paste("arn", "{\"a\": \"" + ARN + "\", \"b\": \"" + "x".repeat(7_000_000) + "\"}");
    assertThat(page.text("arn")).isEqualTo(ARN);
    page.paste("arn", "y".repeat(100_000));

    assertThat(page.text("arn")).hasSize(1_000);
    assertThat(page.text("arn-hint")).startsWith("This text doesn't name a stage.");
  }

  @Test
  void suggestionsComeWhileTypingAndAreTakenByKey(Stage stage) {
    LookupPage page =
        LookupPage.open(
            stage,
            visit(AnswerSamples.TOWN_HALL, "friday-town-hall"),
            visit(AnswerSamples.REHEARSAL, "evening-rehearsal"));
    page.paste("arn", "even");
    assertThat(View.popups()).hasSize(1);

    page.keys("Down");
    page.keys("Enter");

    assertThat(page.asked).containsExactly(AnswerSamples.REHEARSAL);
    assertThat(View.popups()).isEmpty();
  }

  @Test
  void escClosesTheSuggestions(Stage stage) {
    LookupPage page = LookupPage.open(stage, visit(AnswerSamples.TOWN_HALL, "friday-town-hall"));
    page.paste("arn", "friday");
    assertThat(View.popups()).hasSize(1);

    page.keys("Esc");

    assertThat(View.popups()).isEmpty();
    assertThat(page.text("arn")).isEqualTo("friday");
  }

  @Test
  void profileOfTheQueryIsTheChosenOne(Stage stage) {
    LookupPage page = LookupPage.open(stage);
    page.choose(new ProfileChoice.Shared("work"));
    page.paste("arn", ARN);

    page.keys("Enter");

    assertThat(page.asked)
        .extracting(StageQuery::profile)
        .containsExactly(new ProfileChoice.Shared("work"));
  }

  private static Visit visit(StageQuery query, String name) {
    return Visit.of(query.arn().toString(), name, " ", AnswerSamples.THEN);
  }

  private static Reading understood(String typed) {
    return new Reading(
        typed, "us-east-1 (N. Virginia), account 123456789012, stage fK3mT9wQzR4v", false, false);
  }

  private static Reading wrong(String typed, String hint) {
    return new Reading(typed, hint, true, false);
  }

  private static boolean has(LookupPage page, String id, String pseudoClass) {
    return page.node(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass(pseudoClass));
  }
}
