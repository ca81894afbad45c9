package dev.stageinspector.ui.sessions;

import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.CallCost;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.View;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.SignInContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The sessions of a stage, by themselves, in a window that doesn't show them at first. */
final class SessionsView extends View {

  /** What was said of copies. */
  final List<String> said = new ArrayList<>();

  final SessionsPage page;

  SessionsView(Stage stage, Ivs ivs) {
    super(stage);
    page =
        Fx.get(() ->
            new SessionsPage(
                ivs,
                new CallCost(CallBudget.USUAL_RATE),
                SignInContext.NONE,
                new ClipboardWriter(said::add)));
    // What comes later would be styled without a theme, and JavaFX would keep those styles.
    stage.setOnHidden(_ -> page.close());
    show(stage, StackPane::new);
  }

  /** Brings the page into sight, with the usual stage. */
  void open() {
    open(AnswerSamples.TOWN_HALL);
  }

  /** The same with the stage from a snapshot. */
  void openSaved() {
    open(
        new StageQuery(
            AnswerSamples.TOWN_HALL.arn(), new ProfileChoice.Saved(Path.of("hall.stage.json"))));
  }

  private void open(StageQuery query) {
    Fx.run(() -> {
      page.show(query);
      stage().getScene().setRoot(page);
    });
    settle();
  }

  /** Waits until nothing is under way, and that is seen. */
  void settle() {
    Fx.until("nothing is under way", () -> !shows("sessions-stop"));
    Fx.painted();
  }
}
