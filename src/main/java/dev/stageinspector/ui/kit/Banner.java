package dev.stageinspector.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What holds for as long as the answer below is shown: that it is demo data, that an endpoint is
 * not safe. Each line is one line high; warnings that don't fit say all on demand, and can be
 * dismissed.
 */
public final class Banner extends VBox {

  /**
   * One line.
   *
   * @param sentences what is to be said; only the first is in the line
   * @param action what can be done about it, as a button
   */
  public record Line(Glyph glyph, List<String> sentences, Optional<Button> action) {

    /** Warnings, which the user can dismiss. */
    public static Line warning(List<String> sentences) {
      return new Line(Glyph.WARNING, sentences, Optional.empty());
    }

    boolean isWarning() {
      return glyph == Glyph.WARNING;
    }
  }

  private final Consumer<List<String>> dismissed;
  private final Flyout flyout = new Flyout();
  private List<Line> shown = List.of();

  /**
   * @param dismissed is told the warnings that the user has read and doesn't want to see again
   */
  public Banner(Consumer<List<String>> dismissed) {
    this.dismissed = dismissed;
    getStyleClass().add("banner");
    setId("banner");
    Styles.show(this, false);
  }

  /** Shows these lines in place of those before. */
  public void show(List<Line> lines) {
    if (lines.equals(shown)) {
      return;
    }
    shown = lines;
    getChildren().setAll(lines.stream().map(this::node).toList());
    Styles.show(this, !lines.isEmpty());
  }

  private HBox node(Line line) {
    Label words = Controls.label(Drawn.head(line.sentences().getFirst()), "banner-words");
    Hint.set(words, Drawn.head(String.join("\n", line.sentences())));
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox node = new HBox(line.glyph().node(), words);
    line.action().ifPresent(node.getChildren()::add);
    node.getStyleClass().add("banner-line");
    if (line.isWarning()) {
      node.getStyleClass().add("caution");
      Button details = details(line.sentences());
      if (line.sentences().size() == 1) {
        // It keeps its place where it isn't seen, or it would come and go with its own room.
        details.visibleProperty().bind(words.textTruncatedProperty());
      }
      node.getChildren().addAll(details, dismiss(line.sentences()));
    }
    return node;
  }

  private Button details(List<String> sentences) {
    Button details = Controls.button("banner-details", "Details", () -> {});
    if (sentences.size() > 1) {
      details.setText("Details (" + sentences.size() + ")");
    }
    details.setOnAction(_ -> flyout.toggle(details, text(sentences)));
    return details;
  }

  private Button dismiss(List<String> sentences) {
    return Controls.pictureButton(
        "banner-dismiss",
        Glyph.CROSS,
        sentences.size() == 1 ? "Dismiss this warning" : "Dismiss these warnings",
        () -> dismissed.accept(sentences));
  }

  private static Region text(List<String> sentences) {
    VBox text = new VBox();
    text.setId("banner-text");
    text.getStyleClass().add("banner-text");
    for (String sentence : sentences) {
      text.getChildren().add(Controls.paragraph(Drawn.head(sentence)));
    }
    return text;
  }
}
