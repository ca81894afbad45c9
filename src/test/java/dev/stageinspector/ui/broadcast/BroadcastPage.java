package dev.stageinspector.ui.broadcast;

import dev.stageinspector.aws.sso.SignIns;
import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ui.AnswerSamples;
import dev.stageinspector.ui.Fx;
import dev.stageinspector.ui.View;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.SecretClipboard;
import dev.stageinspector.ui.kit.SignInContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** The broadcast page without a window around it; a button beside it can have the keyboard. */
final class BroadcastPage extends View {

  /** What the status line would say, in order. */
  final List<String> said = new ArrayList<>();

  private final List<Runnable> signingIn = new ArrayList<>();
  private final SetupPane pane;

  private BroadcastPage(Stage stage, BroadcastContext context, SignIns signIns) {
    super(stage);
    pane =
        Fx.get(() ->
            new SetupPane(
                context,
                new ClipboardWriter(said::add),
                new SecretClipboard(said::add, SecretClipboard.KEPT),
                new SignInContext(signIns, (_, then) -> signingIn.add(then), said::add)));
    Button elsewhere = Fx.get(() -> new Button("Elsewhere"));
    elsewhere.setId("elsewhere");
    VBox around =
        show(
            stage,
            () -> {
              VBox.setVgrow(pane, javafx.scene.layout.Priority.ALWAYS);
              return new VBox(elsewhere, pane);
            });
    Fx.run(around::requestLayout);
    stage.setOnHidden(_ -> pane.forget());
  }

  /** The page of a stage; the keyboard is elsewhere. */
  static BroadcastPage open(Stage stage, BroadcastContext context, SignIns signIns, Answer answer) {
    BroadcastPage page = new BroadcastPage(stage, context, signIns).answer(answer);
    Fx.run(() -> page.node("elsewhere").requestFocus());
    return page;
  }

  /** The page of the town hall. */
  static BroadcastPage open(Stage stage, BroadcastContext context, SignIns signIns) {
    return open(
        stage,
        context,
        signIns,
        AnswerSamples.of(AnswerSamples.TOWN_HALL, AnswerSamples.body("friday-town-hall")));
  }

  /** Shows another answer. */
  BroadcastPage answer(Answer answer) {
    return act(page -> page.show(answer));
  }

  /** Does what the window does. */
  BroadcastPage act(Consumer<SetupPane> action) {
    Fx.run(() -> action.accept(pane));
    Fx.painted();
    return this;
  }

  /** Gives the page this much room, in pixels. */
  BroadcastPage size(double width, double height) {
    Fx.run(() -> {
      stage().setWidth(width);
      stage().setHeight(height + node("elsewhere", Button.class).getHeight());
    });
    Fx.painted();
    return this;
  }

  /** Signs the user in who asked for it. */
  void signIn() {
    Fx.run(signingIn.removeFirst());
    Fx.painted();
  }

  /** Takes back what Esc takes back. */
  boolean escape() {
    boolean was = Fx.get(pane::escape);
    Fx.painted();
    return was;
  }

  void choose(Encoder encoder) {
    Fx.run(() -> choose(node("setup-encoder", ComboBox.class), encoder));
    Fx.painted();
  }

  private static void choose(ComboBox<?> box, Encoder encoder) {
    box.getSelectionModel().select(box.getItems().indexOf(encoder));
  }

  void untilShown(String id) {
    Fx.until(id + " shows", () -> shows(id));
    Fx.painted();
  }

  void focus(String id) {
    Fx.run(() -> node(id).requestFocus());
    Fx.painted();
  }

  /** The id of what has the keyboard. */
  String focused() {
    return Fx.get(() -> {
      Node owner = stage().getScene().getFocusOwner();
      return owner == null ? "" : String.valueOf(owner.getId());
    });
  }

  /** Presses a key as a person does, with everything that JavaFX makes of it. */
  void type(KeyCode key) {
    new FxRobot().push(key);
    Fx.painted();
  }

  /** Creates a token and gives it back, as it is on the clipboard. */
  String createToken() {
    press("token-create");
    untilShown("token-secret");
    press("token-copy");
    return clipboard();
  }

  /** All that a node and those in it say, one label per line. */
  String wordsOf(String id) {
    return Fx.get(() ->
        nodes(node(id))
            .filter(Labeled.class::isInstance)
            .filter(View::isSeen)
            .map(one -> ((Labeled) one).getText())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n")));
  }

  /** Whether all of a node is inside of everything that scrolls around it. */
  boolean isInSight(String id) {
    return Fx.get(() -> isInSight(node(id)));
  }

  private boolean isInSight(Node node) {
    Bounds there = node.localToScene(node.getLayoutBounds());
    for (Parent at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane scrolling) {
        Bounds seen = scrolling.localToScene(scrolling.getLayoutBounds());
        if (there.getMinY() < seen.getMinY() - 1 || there.getMaxY() > seen.getMaxY() + 1) {
          return false;
        }
      }
    }
    return isSeen(node)
        && there.getMinY() >= 0
        && there.getMaxY() <= stage().getScene().getHeight()
        && there.getMinX() >= 0
        && there.getMaxX() <= stage().getScene().getWidth();
  }

  /** How far a part is scrolled, 0 to 1. */
  double scrolled(String id) {
    return Fx.get(() -> node(id, ScrollPane.class).getVvalue());
  }

  /** All of the page in light and in dark, as it is now. */
  SetupPane pane() {
    return pane;
  }
}
