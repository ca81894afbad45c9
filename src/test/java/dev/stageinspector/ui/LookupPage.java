package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileChoices;
import dev.stageinspector.access.ProfileFacts;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.aws.profiles.Profiles;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.History;
import dev.stageinspector.store.Visit;
import dev.stageinspector.ui.lookup.LookupBar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Stage;

/** Where the user says what to look up, by itself: it only notes what is asked for. */
public final class LookupPage extends View {

  /** What the user asked for. */
  public final List<StageQuery> asked = new ArrayList<>();

  /** What the user wants found by its name or ID. */
  public final List<Recognized.Named> sought = new ArrayList<>();

  private final ProfileFacts facts;
  private final LookupBar bar;

  private LookupPage(Stage stage, Profiles profiles, ProfileFacts facts, History history) {
    super(stage);
    this.facts = facts;
    bar =
        show(
            stage,
            () ->
                new LookupBar(
                    new Noted(), history::search, new ProfileWords(() -> profiles, facts)));
    offer(profiles);
  }

  /** With recent stages to be suggested. */
  public static LookupPage open(Stage stage, Visit... recent) {
    return new LookupPage(
        stage,
        new Profiles(List.of(), Map.of(), Map.of(), List.of()),
        ProfileFacts.NONE,
        new History(List.of(recent)));
  }

  /** With profiles to choose from. */
  public static LookupPage open(Stage stage, Profiles profiles, ProfileFacts facts) {
    return new LookupPage(stage, profiles, facts, History.EMPTY);
  }

  /** Offers other profiles. */
  public void offer(Profiles profiles) {
    Fx.run(() ->
        bar.offer(
            ProfileChoices.ordered(
                profiles, History.EMPTY, Optional.empty(), facts.hasEnvironment())));
  }

  /** Chooses a profile. */
  public void choose(ProfileChoice profile) {
    Fx.run(() -> bar.set(profile));
  }

  private final class Noted implements LookupBar.Actions {
    @Override
    public void inspect(StageQuery query) {
      asked.add(query);
    }

    @Override
    public void find(Recognized.Named stage, ProfileChoice profile) {
      sought.add(stage);
    }

    @Override
    public void open(Path file) {
      throw new AssertionError("there is no file");
    }

    @Override
    public void cancel() {
      throw new AssertionError("there is nothing to cancel");
    }
  }
}
