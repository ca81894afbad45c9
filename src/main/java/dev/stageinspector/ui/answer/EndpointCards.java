package dev.stageinspector.ui.answer;

import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.Stage.Endpoint;
import dev.stageinspector.property.Property;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Glyph;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The endpoints of a stage, each with what it is for and a button that copies it. */
public final class EndpointCards extends GridPane {

  /**
   * Below this width of the window, in pixels at the usual font size, four cards do not fit beside
   * each other.
   */
  private static final double FOUR_ABREAST = 1240;

  /** Below this height there is no room for two rows of cards. */
  public static final double TWO_ROWS = 640;

  private final List<Card> cards;

  public EndpointCards(ClipboardWriter clipboard) {
    cards =
        List.of(
            new Card(
                Endpoint.WHIP, "Stage WHIP endpoint", "the stage's own WHIP endpoint", clipboard),
            new Card(Endpoint.EVENTS, "Events endpoint", "the events endpoint", clipboard),
            new Card(Endpoint.RTMPS, "RTMPS", "the RTMPS endpoint", clipboard),
            new Card(Endpoint.RTMP, "RTMP (unencrypted)", "the RTMP endpoint", clipboard));
    arrange();
    wire();
  }

  /** Shows the endpoints of an answer. */
  public void show(Property answer) {
    cards.forEach(card -> card.show(answer));
  }

  /** Copies an endpoint, as its button does; says so if the stage has none of that kind. */
  public void copy(String kind) {
    cards.stream().filter(card -> card.kind.member().equals(kind)).forEach(Card::copyAddress);
  }

  private void arrange() {
    getStyleClass().add("endpoint-cards");
    place(2);
  }

  private void wire() {
    ChangeListener<Number> resized = (_, _, _) -> place(columns());
    sceneProperty()
        .addListener((_, before, scene) -> {
          if (before != null) {
            before.widthProperty().removeListener(resized);
            before.heightProperty().removeListener(resized);
          }
          if (scene != null) {
            scene.widthProperty().addListener(resized);
            scene.heightProperty().addListener(resized);
            place(columns());
          }
        });
  }

  private int columns() {
    return getScene().getWidth() >= FOUR_ABREAST || getScene().getHeight() < TWO_ROWS ? 4 : 2;
  }

  private void place(int columns) {
    if (getColumnConstraints().size() == columns) {
      return;
    }
    getChildren().clear();
    getColumnConstraints().clear();
    for (int column = 0; column < columns; column++) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / columns);
      getColumnConstraints().add(constraints);
    }
    for (int index = 0; index < cards.size(); index++) {
      add(cards.get(index), index % columns, index / columns);
    }
  }

  /** One endpoint. */
  private static final class Card extends HBox {
    private final Endpoint kind;
    private final String what;
    private final ClipboardWriter clipboard;
    private final Label url = Controls.label("", "endpoint-url");
    private final Button copy;
    private String address = "";

    Card(Endpoint kind, String title, String what, ClipboardWriter clipboard) {
      this.kind = kind;
      this.what = what;
      this.clipboard = clipboard;
      this.copy =
          Controls.pictureButton(
              "copy-" + kind.member(), Glyph.COPY, "Copy " + what, this::copyAddress);
      arrange(title);
    }

    void show(Property answer) {
      Optional<String> found = Stage.of(answer).endpoint(kind);
      address = found.orElse("");
      url.setText(found.map(Drawn::line).orElse("This stage has none"));
      found.map(Drawn::line).ifPresentOrElse(text -> Hint.set(url, text), () -> Hint.clear(url));
      copy.setDisable(found.isEmpty());
      Styles.choose(this, found.isEmpty(), "absent");
    }

    private void copyAddress() {
      if (address.isEmpty()) {
        clipboard.say(kind.member() + " is not set: nothing to copy");
      } else {
        clipboard.copy(what, address);
      }
    }

    private void arrange(String title) {
      getStyleClass().add("endpoint-card");
      url.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      VBox text = new VBox(Controls.label(title, "endpoint-title"), url);
      text.setMinWidth(0);
      HBox.setHgrow(text, Priority.ALWAYS);
      getChildren().addAll(text, copy);
    }
  }
}
