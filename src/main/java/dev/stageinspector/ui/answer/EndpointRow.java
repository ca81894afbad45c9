package dev.stageinspector.ui.answer;

import dev.stageinspector.broadcast.Setup;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Stage;
import dev.stageinspector.ivs.Stage.Endpoint;
import dev.stageinspector.property.Property;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Shortcut;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/**
 * What an encoder connects to: the server that nearly all of them use, and the stage's own
 * endpoints to be copied. Where there is less room it takes more lines and cuts nothing.
 */
public final class EndpointRow extends FlowPane {

  private final ClipboardWriter clipboard;
  private final List<Chip> chips;
  private final Button create;

  /**
   * @param createToken opens the page where a token for the server is created
   */
  public EndpointRow(ClipboardWriter clipboard, Runnable createToken) {
    this.clipboard = clipboard;
    chips =
        List.of(
            new Chip(
                Endpoint.WHIP,
                "Stage WHIP for tokens",
                "the stage WHIP endpoint",
                "The whip_url of self-signed tokens. Encoders use the WHIP server.",
                Optional.of(Shortcut.COPY_WHIP)),
            new Chip(
                Endpoint.EVENTS,
                "Events for tokens",
                "the events endpoint",
                "The events_url of self-signed tokens.",
                Optional.of(Shortcut.COPY_EVENTS)),
            new Chip(
                Endpoint.RTMPS,
                "RTMPS, stream key",
                "the RTMPS endpoint",
                "For encoders with the stream key of an ingest configuration.",
                Optional.empty()),
            new Chip(
                Endpoint.RTMP,
                "RTMP, unencrypted",
                "the RTMP endpoint",
                "Refused unless insecureIngest is on in the ingest configuration.",
                Optional.empty()));
    create = Controls.button("create-token", "Create token…", createToken);
    arrange();
  }

  /** Shows the endpoints of an answer. No token can be created with a snapshot. */
  public void show(Answer answer) {
    chips.forEach(chip -> chip.show(answer.tree()));
    Styles.show(create, !answer.query().isSaved());
  }

  /** Copies an endpoint, as its button does; says so if the stage has none of that kind. */
  public void copy(Endpoint kind) {
    chips.stream().filter(chip -> chip.kind == kind).forEach(Chip::press);
  }

  private void arrange() {
    getStyleClass().add("endpoint-row");
    setMinHeight(USE_PREF_SIZE);
    Label url = Controls.label(Setup.GLOBAL_WHIP, "endpoint-url");
    url.setMinWidth(USE_PREF_SIZE);
    Label title = Controls.label("WHIP server for encoders", "endpoint-title");
    title.setMinWidth(USE_PREF_SIZE);
    CopyButton copy =
        CopyButton.icon(
            "copy-server",
            "Copy the WHIP server for encoders",
            () -> clipboard.copy("the WHIP server for encoders", Setup.GLOBAL_WHIP));
    Hint.set(create, "Create the token that an encoder sends to the WHIP server");
    HBox server = new HBox(title, url, copy, create);
    server.getStyleClass().add("endpoint-server");
    OneLine own = new OneLine();
    own.getStyleClass().add("endpoint-chips");
    own.getChildren().addAll(chips.stream().map(chip -> chip.button).toList());
    Controls.fitInto(this, own);
    getChildren().addAll(server, own);
  }

  /** In one line, next to what is before it or below; in more only where it fits into none. */
  private static final class OneLine extends FlowPane {
    @Override
    protected double computePrefWidth(double height) {
      double gaps = snapSpaceX(getHgap()) * (getChildren().size() - 1);
      return gaps + getChildren().stream().mapToDouble(chip -> snapSizeX(chip.prefWidth(-1))).sum();
    }
  }

  /** One endpoint of the stage. */
  private final class Chip {
    private final Endpoint kind;
    private final String title;
    private final String what;
    private final String purpose;
    private final Optional<Shortcut> keys;
    private final CopyButton button;
    private Optional<String> address = Optional.empty();

    Chip(Endpoint kind, String title, String what, String purpose, Optional<Shortcut> keys) {
      this.kind = kind;
      this.title = title;
      this.what = what;
      this.purpose = purpose;
      this.keys = keys;
      button = CopyButton.labeled("copy-" + kind.member(), title, this::copy);
      button.getStyleClass().add("chip");
      button.setAccessibleText("Copy " + what);
    }

    void show(Property answer) {
      address = Stage.of(answer).endpoint(kind);
      button.setText(address.isEmpty() ? title + ": not set" : title);
      button.setDisable(address.isEmpty());
      Hint.set(button, hint());
    }

    private String hint() {
      String action = "Copy " + what;
      return keys.map(shortcut -> shortcut.hint(action)).orElse(action)
          + address.map(url -> "\n" + Drawn.line(url)).orElse("")
          + "\n"
          + purpose;
    }

    void press() {
      if (address.isEmpty()) {
        clipboard.say(kind.member() + " is not set: nothing to copy");
      } else {
        button.fire();
      }
    }

    private boolean copy() {
      return address.map(url -> clipboard.copy(what, url)).orElse(false);
    }
  }
}
