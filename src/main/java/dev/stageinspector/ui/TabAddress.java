package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.kit.Banner;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.lookup.BannerLines;
import dev.stageinspector.ui.lookup.LookupBar;
import dev.stageinspector.ui.lookup.RetryMenu;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.VBox;

/**
 * What stands above the pages of a tab: which stage is looked up and with whose credentials, what
 * to be careful about, and why the look-up failed.
 */
final class TabAddress extends VBox {

  /** What it wants done. */
  interface Actions {

    /** Looks a stage up. */
    void inspect(StageQuery query);

    /** Asks again. */
    void refresh();

    /** A warning was dismissed, and with it the button that had the keyboard. */
    void dismissed();
  }

  private final TabLookup lookup;
  private final LookupChoices choices;
  private final PersistentState persistent;
  private final ClipboardWriter clip;
  private final StageFinder finder;
  private final Actions actions;
  private final LookupBar bar;
  private final Banner banner = new Banner(this::dismiss);
  private final BannerLines bannerLines;
  private final FailureView failure;
  private final RetryMenu retryWith;

  /**
   * @param cautions what should be known of the way that a profile's calls go
   * @param finder finds a stage whose ARN is not known
   * @param snapshots opens the snapshot in a file
   */
  TabAddress(
      TabLookup lookup,
      LookupChoices choices,
      ProfileWords words,
      PersistentState persistent,
      Function<ProfileChoice, List<String>> cautions,
      ClipboardWriter clip,
      StageFinder finder,
      Consumer<Path> snapshots,
      Actions actions) {
    this.lookup = lookup;
    this.choices = choices;
    this.persistent = persistent;
    this.clip = clip;
    this.finder = finder;
    this.actions = actions;
    bar = new LookupBar(new BarActions(snapshots), this::suggestions, words);
    bannerLines = new BannerLines(cautions, persistent::isDismissed, words, bar::focusProfile);
    retryWith = new RetryMenu(this::profiles, words, this::retry);
    failure = FailureView.ofPage(clip, actions::refresh, lookup::signIn, retryWith);
    arrange();
    wire();
    offerProfiles();
  }

  /** Where a stage is typed and a profile is chosen. */
  LookupBar bar() {
    return bar;
  }

  /** The stage and the profile that are chosen now. */
  Optional<StageQuery> chosen() {
    return bar.stage().map(arn -> new StageQuery(arn, bar.profile()));
  }

  boolean isChosen(StageQuery query) {
    return chosen().equals(Optional.of(query));
  }

  /** Takes a recent stage and looks it up with the profile used then. */
  void choose(Visit visit) {
    bar.choose(visit);
    bar.focusArn();
  }

  /** Looks for a stage by its name or ID, with the profile that is chosen. */
  void find(Recognized.Named stage) {
    bar.setArn(stage.text());
    find(stage, bar.profile());
  }

  private void find(Recognized.Named stage, ProfileChoice profile) {
    finder.find(
        stage,
        profile,
        found -> {
          lookup.soughtAs(found.arn(), stage.text());
          actions.inspect(found);
        },
        why -> bar.missed(stage, why));
  }

  /** Ends the look-up under way; tells whether there was one. */
  boolean cancel() {
    boolean was = lookup.cancel();
    if (was) {
      clip.say("Canceled");
    }
    return was;
  }

  /** Takes the keyboard from the failure, which is about to go. */
  void leaveFailure() {
    if (getScene() != null && Controls.isInside(getScene().getFocusOwner(), failure)) {
      bar.focusArn();
    }
  }

  /** The profiles; the likeliest for the stage that is typed come first. */
  List<ProfileChoice> profiles() {
    return choices.profiles(bar.stage());
  }

  /** The profile files, or which profiles are likely, have changed. */
  void offerProfiles() {
    bar.offer(profiles());
  }

  /**
   * Shows how far the look-up is.
   *
   * @param listed the profile with which a region is listed in the look-up's place
   */
  void show(Optional<ProfileChoice> listed) {
    CallState<StageQuery, Answer> now = lookup.now();
    bar.show(now);
    mark(listed);
    failure.show(now.failure().filter(_ -> listed.isEmpty()));
    retryWith.show(now.failure(), now.asked().map(StageQuery::profile));
  }

  /** Says what to be careful about, and whether what has failed is not what is chosen now. */
  void mark(Optional<ProfileChoice> listed) {
    CallState<StageQuery, Answer> now = lookup.now();
    banner.show(listed.map(bannerLines::of).orElseGet(() -> bannerLines.of(now, chosen())));
    failure.mark(
        now.asked()
            .filter(query -> !isChosen(query))
            .map(query -> "Asked with " + Drawn.line(query.profile().described())));
  }

  private void dismiss(List<String> warnings) {
    persistent.dismiss(warnings);
    actions.dismissed();
  }

  private List<Visit> suggestions(String text) {
    return choices.stages(text, bar.profile());
  }

  /** Asks for the same stage again with another profile. */
  private void retry(ProfileChoice profile) {
    lookup.with(profile).ifPresent(actions::inspect);
  }

  private void arrange() {
    // Where room is scarce, only the answer gives way: nothing else moves or loses a line.
    List.of(this, bar, banner, failure).forEach(part -> part.setMinHeight(USE_PREF_SIZE));
    getChildren().addAll(bar, banner, failure);
  }

  private void wire() {
    lookup
        .state()
        .addListener((_, _, now) -> {
          // Also when a sign-in has it looked up again.
          if (now instanceof CallState.Running(StageQuery query, _, _)) {
            bar.set(query);
          }
        });
    bar.onStage(_ -> lookup.forgetFailureExceptOf(chosen()));
    bar.onProfile(() -> {
      // Who only looks at the profiles loses no failure; a sign-in for another profile ends
      // nothing.
      if (!(lookup.now() instanceof CallState.Failed)) {
        lookup.forgetFailureExceptOf(chosen());
      }
    });
  }

  /** What the look-up bar wants done. */
  private final class BarActions implements LookupBar.Actions {
    private final Consumer<Path> snapshots;

    BarActions(Consumer<Path> snapshots) {
      this.snapshots = snapshots;
    }

    @Override
    public void find(Recognized.Named stage, ProfileChoice profile) {
      TabAddress.this.find(stage, profile);
    }

    @Override
    public void open(Path file) {
      snapshots.accept(file);
    }

    @Override
    public void inspect(StageQuery query) {
      actions.inspect(query);
    }

    @Override
    public void cancel() {
      TabAddress.this.cancel();
    }
  }
}
