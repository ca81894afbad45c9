package dev.stageinspector.ui.broadcast;

import dev.stageinspector.ivs.TokenRequest;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What a new token should be good for; as it is at first, it is good for publishing. */
final class TokenOptions extends VBox {

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
  private Runnable changed = () -> {};

  TokenOptions() {
    arrange();
    reset();
    wire();
    count();
  }

  /** Calls something whenever something else is wanted. */
  void onChange(Runnable then) {
    changed = then;
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

  /** What is wanted, whether it is allowed or not. */
  TokenRequest request() {
    return new TokenRequest(
        publish.isSelected(), subscribe.isSelected(), number(), user.getText(), attributeMap());
  }

  /** What is wanted, in a few words. */
  String summary() {
    List<String> words = new ArrayList<>();
    if (publish.isSelected()) {
      words.add("PUBLISH");
    }
    if (subscribe.isSelected()) {
      words.add("SUBSCRIBE");
    }
    words.add(preset.getValue() == null ? number() + " min" : preset.getValue().title());
    if (!user.getText().isEmpty()) {
      words.add("user " + Drawn.brief(Drawn.line(user.getText())));
    }
    int named = attributeMap().size();
    if (named > 0) {
      words.add(named == 1 ? "1 attribute" : named + " attributes");
    }
    return String.join(", ", words);
  }

  /** What keeps a token from being created, in sentences; empty if nothing. */
  List<String> problems() {
    List<String> problems = new ArrayList<>(request().problems());
    attributes
        .getText()
        .lines()
        .filter(line -> !line.isBlank() && line.indexOf('=') <= 0)
        .findFirst()
        .ifPresent(_ -> problems.add("Use name=value on each line."));
    return problems;
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

  private void count() {
    count.setText(
        request().attributeBytes() + " of " + TokenRequest.MAX_ATTRIBUTE_BYTES + " bytes");
    changed.run();
  }

  private void arrange() {
    getStyleClass().add("token-form");
    publish.setId("token-publish");
    subscribe.setId("token-subscribe");
    preset.getItems().setAll(PRESETS);
    preset.setPromptText("Other");
    minutes.setId("token-minutes");
    minutes.setPrefColumnCount(5);
    minutes.setAccessibleText("Minutes");
    user.setId("token-user");
    user.setAccessibleText("User ID");
    attributes.setId("token-attributes");
    attributes.setAccessibleText("Attributes");
    attributes.setPrefRowCount(2);
    Controls.leaveByTab(attributes);
    attributes.setPromptText("name=value, one per line");
    count.setId("token-attributes-count");
    FlowPane allowed = new FlowPane(publish, subscribe);
    FlowPane lasting = new FlowPane(preset, minutes, Controls.label("min (max. 14 days)"));
    List.of(allowed, lasting).forEach(box -> box.getStyleClass().add("setup-top"));
    getChildren()
        .addAll(
            labeled("Capabilities", allowed, publish),
            labeled("Valid for", lasting, preset),
            labeled("User ID (optional, visible to all participants)", user, user),
            labeled("Attributes (optional, visible to all participants)", attributes, attributes),
            count);
  }

  private static VBox labeled(String text, Node content, Node labeled) {
    Label label = Controls.paragraph(text, "setting-label");
    label.setLabelFor(labeled);
    VBox box = new VBox(label, content);
    box.getStyleClass().add("labeled");
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
    publish.selectedProperty().addListener((_, _, _) -> count());
    subscribe.selectedProperty().addListener((_, _, _) -> count());
    user.textProperty().addListener((_, _, _) -> count());
    attributes.textProperty().addListener((_, _, _) -> count());
  }

  private void minutesChanged() {
    preset.setValue(
        PRESETS.stream().filter(one -> one.minutes() == number()).findFirst().orElse(null));
    count();
  }
}
