package dev.stageinspector.ui;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.store.AnswerView;
import dev.stageinspector.ui.broadcast.NoBroadcasts;
import dev.stageinspector.ui.broadcast.SetupPane;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.SignInContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** The page of an answer, without a window around it. */
final class AnswerPage extends View {

  /** How the user wanted to see the properties. */
  final List<AnswerView> chosen = new ArrayList<>();

  /** What the user was told in passing. */
  final List<String> said = new ArrayList<>();

  private final AnswerPane pane;

  private AnswerPage(Stage stage) {
    super(stage);
    ClipboardWriter clip = new ClipboardWriter(said::add);
    pane = show(stage, () -> new AnswerPane(clip, () -> setup(clip), AnswerView.TREE, chosen::add));
  }

  static AnswerPage open(Stage stage, String body) {
    return new AnswerPage(stage).answer(AnswerSamples.TOWN_HALL, body);
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

  private static SetupPane setup(ClipboardWriter clip) {
    return new SetupPane(
        NoBroadcasts.context(),
        clip,
        new SecretClipboard(_ -> {}, SecretClipboard.KEPT),
        SignInContext.NONE);
  }
}
