package dev.stageinspector.ui.answer;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Regions;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Times;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Flyout;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.ui.kit.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Who fetched an answer, of which account and region, and how long ago. Where the answer is not the
 * one to what is chosen, it says instead whose it is; nothing moves.
 */
final class FetchLine extends HBox {

  private final ClipboardWriter clipboard;
  private final ProfileWords words;
  private final Label who = Controls.label("", "fetched-by");
  private final Button demo;
  private final CopyButton account;
  private final Label region = Controls.label("", "fetched-from");
  private final CopyButton arn;
  private final HBox facts = new HBox();
  private final Label shownInstead = Controls.label("", "still-shown");
  private final Label age = Controls.label("", "age");
  private final Button refresh;
  private final Button details;
  private final Flyout flyout = new Flyout();
  private @Nullable Answer shown;
  private Instant since = Instant.EPOCH;
  private boolean outdated;

  FetchLine(
      ClipboardWriter clipboard,
      ProfileWords words,
      Runnable refresh,
      Runnable chooseProfile,
      Node watch) {
    this.clipboard = clipboard;
    this.words = words;
    demo = Controls.button("choose-profile", "Demo account", chooseProfile);
    account =
        CopyButton.labeled(
            "copy-account", "", () -> copy("the account ID", query -> query.arn().account()));
    arn =
        CopyButton.labeled(
            "copy-arn", "ARN", () -> copy("the stage ARN", query -> query.arn().toString()));
    this.refresh = Controls.pictureButton("refresh", Glyph.REFRESH, "Refresh", refresh);
    details =
        Controls.pictureButton(
            "open-response-details", Glyph.INFO, "Response details", this::openDetails);
    arrange(watch);
    Ticker.follow(this, Duration.ofSeconds(1), this::drawAge);
  }

  /** Shows an answer; the first time that it is shown is when it came. */
  void show(Answer answer, boolean isOutdated) {
    if (!answer.equals(shown)) {
      shown = answer;
      since = answer.query().isSaved() ? answer.time() : Instant.now();
    }
    outdated = isOutdated;
    factsChanged();
    drawAge();
  }

  /** Says whether it is watched: then that says how old it is. */
  void watched(boolean now) {
    Styles.show(age, !now);
  }

  /** Says whether the answer is not the one to what is chosen now. */
  void mark(boolean other) {
    facts.setVisible(!other);
    shownInstead.setVisible(other);
  }

  /** Draws what is known of the profile anew. */
  void factsChanged() {
    if (shown == null) {
      return;
    }
    StageQuery query = shown.query();
    boolean isDemo = query.profile() instanceof ProfileChoice.Demo;
    Styles.show(demo, isDemo);
    Styles.show(who, !isDemo);
    who.setText(Drawn.line(words.heading(query.profile())));
    account.setText(query.arn().account());
    Optional<String> mismatch = words.mismatch(query.arn(), query.profile());
    Styles.choose(account, mismatch.isPresent(), "warned");
    Hint.set(account, "Copy account ID" + mismatch.map(why -> "\n" + why).orElse(""));
    account.setAccessibleText(
        "Copy account ID " + query.arn().account() + mismatch.map(why -> ". " + why).orElse(""));
    region.setText(query.arn().region());
    Hint.set(region, Regions.described(query.arn().region()));
    Hint.set(arn, Shortcut.COPY_ARN.hint("Copy stage ARN") + "\n" + query.arn());
    String name = Stage.of(shown.tree()).title();
    shownInstead.setText(
        "Shown: stage "
            + Drawn.brief(Drawn.line(name.isEmpty() ? query.arn().id() : name))
            + ", "
            + Drawn.brief(Drawn.line(ProfileWords.named(query.profile()))));
    Hint.set(
        shownInstead,
        query.arn()
            + ", looked up with "
            + Drawn.line(words.credentials(query.profile()))
            + ". Press Inspect to look up the stage and profile chosen above.");
  }

  private void drawAge() {
    if (shown != null) {
      String ago = Times.ago(since, Instant.now());
      age.setText(outdated ? "Outdated: looked up " + ago : "Looked up " + ago);
      Styles.choose(age, outdated, "old");
      Hint.set(age, Times.localAndUtc(shown.time()));
    }
  }

  private boolean copy(String what, Function<StageQuery, String> value) {
    return shown != null && clipboard.copy(what, value.apply(shown.query()));
  }

  private void openDetails() {
    if (shown != null) {
      flyout.toggle(
          details,
          new ResponseDetails(shown, words.credentials(shown.query().profile()), clipboard));
    }
  }

  private void arrange(Node watch) {
    getStyleClass().add("header-line");
    account.getStyleClass().addAll("chip");
    arn.getStyleClass().add("chip");
    demo.getStyleClass().addAll("chip", "demo");
    Hint.set(demo, "This is demo data. For a real stage, choose a profile and paste its ARN.");
    who.setId("fetched-by");
    who.setMinWidth(0);
    Hint.set(who, () -> "Looked up with " + who.getText());
    region.setMinWidth(USE_PREF_SIZE);
    facts.getChildren().addAll(demo, who, account, region, arn);
    facts.getStyleClass().add("header-facts");
    shownInstead.setId("still-shown");
    shownInstead.setGraphic(Glyph.WARNING.node());
    shownInstead.setMaxWidth(Double.MAX_VALUE);
    StackPane either = new StackPane(facts, shownInstead);
    either.setMinWidth(0);
    HBox.setHgrow(either, Priority.ALWAYS);
    age.setId("age");
    age.setMinWidth(USE_PREF_SIZE);
    Hint.set(refresh, Shortcut.REFRESH.hint("Refresh"));
    mark(false);
    getChildren().addAll(either, age, watch, refresh, details);
  }
}
