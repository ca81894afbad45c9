package dev.stageinspector.ui.broadcast;

import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.TokenRequest;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a new token should be good for; says that it changes something before it does. */
final class TokenForm extends VBox {

  /** A usual length of time. */
  private record Preset(String title, int minutes) {}

  /** The service's own default is twelve hours (service model). */
  private static final List<Preset> PRESETS =
      List.of(
          new Preset("15 minutes", 15),
          new Preset("1 hour", 60),
          new Preset("4 hours", 240),
          new Preset("12 hours", 720),
          new Preset("1 day", 1440),
          new Preset("7 days", 10_080),
          new Preset("14 days (maximum)", 20_160));

  private static final Preset USUAL = PRESETS.get(3);

  private final CheckBox publish = new CheckBox("PUBLISH");
  private final CheckBox subscribe = new CheckBox("SUBSCRIBE");
  private final ComboBox<Preset> preset =
      Controls.choice("token-preset", "Valid for", Preset::title);
  private final TextField minutes = new TextField();
  private final TextField user = new TextField();
  private final TextArea attributes = new TextArea();
  private final Label count = Controls.label("", "setting-note");
  private final Label warning = Controls.paragraph("", "setup-warning");
  private final Label problem = Controls.paragraph("", "setup-problem");
  private final Button create;
  private final Button cancel;

  TokenForm(Consumer<TokenRequest> wanted, Runnable cancelled) {
    create = Controls.button("token-create", "Create token", () -> wanted.accept(request()));
    cancel = Controls.button("token-cancel", "Cancel", cancelled);
    arrange();
    wire();
    check();
  }

  /** Says whose stage a token would be created for, and with whose credentials. */
  void show(StageQuery query) {
    warning.setText(
        "This changes something at AWS: it creates a participant token for stage "
            + query.arn().id()
            + " in account "
            + query.arn().account()
            + ", with "
            + Drawn.line(query.profile().described())
            + ". Nothing else in this program changes anything. You can't retrieve the token later:"
            + " it is kept only in memory and is gone when the window closes.");
  }

  /** As it is at first. */
  void reset() {
    publish.setSelected(true);
    subscribe.setSelected(false);
    preset.setValue(USUAL);
    minutes.setText(Integer.toString(USUAL.minutes()));
    user.clear();
    attributes.clear();
  }

  void focusFirst() {
    publish.requestFocus();
  }

  private TokenRequest request() {
    return new TokenRequest(
        publish.isSelected(), subscribe.isSelected(), number(), user.getText(), attributeMap());
  }

  /** The minutes, or 0 for anything else: that is not allowed either. */
  private int number() {
    String text = minutes.getText().strip();
    return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
  }

  private Map<String, String> attributeMap() {
    Map<String, String> map = new LinkedHashMap<>();
    attributes
        .getText()
        .lines()
        .filter(line -> line.indexOf('=') > 0)
        .forEach(line ->
            map.put(
                line.substring(0, line.indexOf('=')).strip(),
                line.substring(line.indexOf('=') + 1).strip()));
    return map;
  }

  private void check() {
    TokenRequest request = request();
    count.setText(request.attributeBytes() + " of " + TokenRequest.MAX_ATTRIBUTE_BYTES + " bytes");
    List<String> problems = new ArrayList<>(request.problems());
    attributes
        .getText()
        .lines()
        .filter(line -> !line.isBlank() && line.indexOf('=') <= 0)
        .findFirst()
        .ifPresent(_ -> problems.add("Use name=value on each line."));
    problem.setText(String.join(" ", problems));
    Styles.show(problem, !problems.isEmpty());
    create.setDisable(!problems.isEmpty());
  }

  private void arrange() {
    getStyleClass().add("token-form");
    publish.setId("token-publish");
    subscribe.setId("token-subscribe");
    publish.setSelected(true);
    preset.getItems().setAll(PRESETS);
    preset.setPromptText("Other");
    minutes.setId("token-minutes");
    minutes.setPrefColumnCount(5);
    minutes.setAccessibleText("Minutes");
    user.setId("token-user");
    attributes.setId("token-attributes");
    attributes.setPrefRowCount(2);
    Controls.leaveByTab(attributes);
    attributes.setPromptText("name=value, one per line");
    count.setId("token-attributes-count");
    problem.setId("token-problem");
    create.getStyleClass().add("accent");
    HBox buttons = new HBox(create, cancel);
    HBox allowed = new HBox(publish, subscribe);
    HBox lasting = new HBox(preset, minutes, Controls.label("min (max. 14 days)"));
    List.of(buttons, allowed, lasting).forEach(box -> box.getStyleClass().add("setup-buttons"));
    getChildren()
        .addAll(
            warning,
            labelled("Capabilities", allowed, publish),
            labelled("Valid for", lasting, preset),
            labelled("User ID (optional, visible to all participants)", user, user),
            labelled("Attributes (optional, visible to all participants)", attributes, attributes),
            count,
            problem,
            buttons);
    preset.setValue(USUAL);
    minutes.setText(Integer.toString(USUAL.minutes()));
  }

  private static VBox labelled(String text, Node content, Node labelled) {
    Label label = Controls.label(text, "setting-label");
    label.setLabelFor(labelled);
    VBox box = new VBox(label, content);
    box.getStyleClass().add("labelled");
    VBox.setVgrow(content, Priority.NEVER);
    return box;
  }

  private void wire() {
    preset
        .valueProperty()
        .addListener((_, _, chosen) -> {
          if (chosen != null) {
            minutes.setText(Integer.toString(chosen.minutes()));
          }
        });
    minutes.textProperty().addListener((_, _, _) -> minutesChanged());
    publish.selectedProperty().addListener((_, _, _) -> check());
    subscribe.selectedProperty().addListener((_, _, _) -> check());
    user.textProperty().addListener((_, _, _) -> check());
    attributes.textProperty().addListener((_, _, _) -> check());
  }

  private void minutesChanged() {
    preset.setValue(
        PRESETS.stream().filter(one -> one.minutes() == number()).findFirst().orElse(null));
    check();
  }
}
