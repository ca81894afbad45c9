package dev.stageinspector.ui.answer;

import dev.stageinspector.property.Times;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Styles;
import dev.stageinspector.watch.ChangeLog;
import dev.stageinspector.watch.Entry;
import dev.stageinspector.watch.EntryText;
import dev.stageinspector.watch.Interval;
import dev.stageinspector.watch.Notice;
import dev.stageinspector.watch.Watch;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a watch has seen today, how often it asks, and what it tells. */
public final class WatchPanel extends VBox {

  /**
   * A watch, to be shown.
   *
   * @param on whether it asks
   * @param watch what it knows
   * @param log what it has seen
   */
  public record Shown(boolean on, Watch watch, ChangeLog log) {

    /** What it does now, in a few words. */
    public String words() {
      return !on
          ? "watch off"
          : watch
              .unknown(Instant.now())
              .map(gap -> "not known since " + Times.at(gap.from()))
              .orElseGet(watch::words);
    }

    /** The same in a whole sentence, with the reason. */
    public String sentence() {
      return !on
          ? "The stage isn't watched."
          : watch
              .unknown(Instant.now())
              .map(gap ->
                  "Not known since %s: %s The watch goes on %s."
                      .formatted(Times.at(gap.from()), Drawn.line(gap.why()), watch.words()))
              .orElseGet(() ->
                  "The stage is looked up %s, last at %s (AWS clock)."
                          .formatted(watch.words(), watch.last().map(Times::at).orElse("no time"))
                      + publishers());
    }

    private String publishers() {
      return watch
          .unknownPublishers(Instant.now())
          .map(gap ->
              "\nPublishers not known since %s: %s"
                  .formatted(Times.at(gap.from()), Drawn.line(gap.why())))
          .orElse("");
    }

    /** Whether nothing is known now. */
    public boolean isTroubled() {
      return on && watch.unknown(Instant.now()).isPresent();
    }
  }

  /** What is chosen here. */
  public interface Choices {

    /** How often AWS is asked. */
    Interval interval();

    /** AWS is to be asked as often as this. */
    void every(Interval interval);

    /** What the desktop doesn't tell. */
    Set<Notice.Kind> silenced();

    /** The desktop is to tell this, or not. */
    void tell(Notice.Kind kind, boolean told);
  }

  private final Label state = Controls.paragraph("", "field-note");
  private final Label dropped = Controls.paragraph("", "field-note");
  private final ListView<Entry> entries = new ListView<>();
  private Shown shown;

  WatchPanel(Shown shown, Choices choices, ClipboardWriter clipboard) {
    this.shown = shown;
    ComboBox<Interval> every =
        Controls.choice("watch-every", "How often AWS is asked", Interval::toString);
    every.getItems().setAll(Interval.OFFERED);
    every.setValue(choices.interval());
    every.setOnAction(_ -> choices.every(every.getValue()));
    CopyButton copy =
        CopyButton.labeled(
            "copy-changes",
            "Copy changes",
            () -> clipboard.copy("the changes", EntryText.of(this.shown.log())));
    arrange(every, copy, choices);
    show(shown);
    entries.scrollTo(entries.getItems().size() - 1);
  }

  /** Two entries can be equal: which one is the first is told by the entry itself. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isBefore(Entry entry, List<Entry> all) {
    return all.isEmpty() || entry != all.getFirst();
  }

  /** Shows how it is now. What is there already stays where it is; what is new is at the end. */
  void show(Shown now) {
    shown = now;
    state.setText(shown.sentence());
    List<Entry> all = shown.log().entries();
    List<Entry> items = entries.getItems();
    long gone = items.stream().takeWhile(entry -> isBefore(entry, all)).count();
    if (gone > 0) {
      items.subList(0, (int) gone).clear();
    }
    items.addAll(all.subList(Math.min(items.size(), all.size()), all.size()));
    dropped.setText(shown.log().dropped() == 0 ? "" : EntryText.dropped(shown.log()));
    Styles.show(dropped, !dropped.getText().isEmpty());
  }

  private void arrange(ComboBox<Interval> every, CopyButton copy, Choices choices) {
    setId("watch-panel");
    getStyleClass().add("watch-panel");
    Label title = Controls.label("Changes of the last 24 hours", "title-4");
    state.setId("watch-now");
    entries.setId("watch-entries");
    entries.setAccessibleText("Changes, oldest first");
    entries.setPlaceholder(Controls.label("No changes so far", "no-value"));
    entries.setCellFactory(_ -> new EntryCell());
    HBox line = new HBox(Controls.label("Look up"), every, space(), copy);
    line.getStyleClass().add("header-line");
    HBox ofStage = new HBox(Controls.label("Desktop notifications:"));
    ofStage.getStyleClass().add("header-line");
    HBox ofPublishers = new HBox();
    ofPublishers.getStyleClass().add("header-line");
    for (Notice.Kind kind : Notice.Kind.values()) {
      (kind.isOfPublishers() ? ofPublishers : ofStage).getChildren().add(told(kind, choices));
    }
    getChildren().addAll(title, state, dropped, entries, line, ofStage, ofPublishers);
  }

  private static CheckBox told(Notice.Kind kind, Choices choices) {
    CheckBox told = new CheckBox(kind.label());
    told.setId("watch-tell-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    told.setSelected(!choices.silenced().contains(kind));
    told.setOnAction(_ -> choices.tell(kind, told.isSelected()));
    return told;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, javafx.scene.layout.Priority.ALWAYS);
    return space;
  }
}
