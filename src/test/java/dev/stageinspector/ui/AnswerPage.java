package dev.stageinspector.ui;

import dev.stageinspector.access.ProfileFacts;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.aws.Identity;
import dev.stageinspector.aws.profiles.Readiness;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.AnswerView;
import dev.stageinspector.ui.broadcast.NoBroadcasts;
import dev.stageinspector.ui.broadcast.SetupPane;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Page;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.SignInContext;
import dev.stageinspector.ui.sessions.SessionsPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The page of an answer, without a window around it. */
final class AnswerPage extends View {

  /** How the user wanted to see the properties. */
  final List<AnswerView> chosen = new ArrayList<>();

  /** What the user was told in passing. */
  final List<String> said = new ArrayList<>();

  /** How often the user wanted the stage looked up again. */
  int refreshed;

  /** Whose credentials were used, once that is known. */
  Optional<Identity> identity = Optional.empty();

  private final AnswerPane pane;

  private AnswerPage(Stage stage, Ivs background) {
    super(stage);
    ClipboardWriter clip = new ClipboardWriter(said::add);
    pane =
        show(
            stage,
            () ->
                new AnswerPane(
                    clip,
                    new ProfileWords(() -> Screen.NO_PROFILES, new Facts()),
                    new Chosen(),
                    background,
                    () -> sessions(clip),
                    () -> setup(clip),
                    AnswerView.TREE,
                    new Region()));
  }

  static AnswerPage open(Stage stage, String body) {
    return open(stage, body, NoNames.IVS);
  }

  /**
   * @param background where names come from
   */
  static AnswerPage open(Stage stage, String body, Ivs background) {
    return new AnswerPage(stage, background).answer(AnswerSamples.TOWN_HALL, body);
  }

  /** Shows another answer. */
  AnswerPage answer(StageQuery query, String body) {
    Answer answer = AnswerSamples.of(query, body);
    return act(page -> page.show(answer, false));
  }

  /** Does what a key of the window does. */
  AnswerPage act(Consumer<AnswerPane> action) {
    actAtOnce(action);
    Fx.painted();
    return this;
  }

  /** The same without waiting for a frame. */
  void actAtOnce(Consumer<AnswerPane> action) {
    Fx.run(() -> action.accept(pane));
  }

  /** Presses a key of the window on the page in sight. */
  AnswerPage key(Consumer<Page> action) {
    return act(shown -> action.accept(shown.page()));
  }

  /** The same without waiting for a frame. */
  void keyAtOnce(Consumer<Page> action) {
    actAtOnce(shown -> action.accept(shown.page()));
  }

  private static SessionsPage sessions(ClipboardWriter clip) {
    return new SessionsPage(
        request -> {
          throw new AssertionError(request);
        },
        new CallCost(CallBudget.USUAL_RATE),
        SignInContext.NONE,
        clip);
  }

  private static SetupPane setup(ClipboardWriter clip) {
    return new SetupPane(
        NoBroadcasts.context(),
        clip,
        new SecretClipboard(_ -> {}, SecretClipboard.KEPT),
        SignInContext.NONE);
  }

  /** What is known of the profiles. */
  private final class Facts implements ProfileFacts {
    @Override
    public Optional<Identity> identity(ProfileChoice choice) {
      return identity;
    }

    @Override
    public Readiness readiness(ProfileChoice choice) {
      return new Readiness.Ready();
    }

    @Override
    public boolean hasEnvironment() {
      return false;
    }
  }

  /** What the page wants done. */
  private final class Chosen implements AnswerPane.Actions {
    @Override
    public void refresh() {
      refreshed++;
    }

    @Override
    public void chooseProfile() {}

    @Override
    public void chooseView(AnswerView view) {
      chosen.add(view);
    }
  }
}
