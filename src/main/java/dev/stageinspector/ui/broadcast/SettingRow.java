package dev.stageinspector.ui.broadcast;

import dev.stageinspector.broadcast.EncoderSetting;
import dev.stageinspector.broadcast.SettingValue;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.Hint;
import dev.stageinspector.ui.kit.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** One setting of an encoder: its name, what to enter with a copy button, and what it is for. */
final class SettingRow {

  private SettingRow() {}

  /**
   * @param hidden stands where the credential is entered
   */
  static FormRow of(EncoderSetting setting, Node hidden, ClipboardWriter clipboard) {
    return switch (setting.content()) {
      case SettingValue.Known(String text) ->
          row(setting, value(setting, text, false), copy(setting, text, clipboard));
      case SettingValue.Missing(String why) ->
          row(setting, value(setting, why, true), copy(setting, "", clipboard));
      case SettingValue.Hidden() -> new FormRow(setting.label(), hidden);
    };
  }

  private static FormRow row(EncoderSetting setting, Label value, Button copy) {
    HBox entered = new HBox(value, copy);
    entered.getStyleClass().add("setting-entry");
    if (setting.note().isEmpty()) {
      return new FormRow(setting.label(), entered);
    }
    // A low window has no room for the note: the hint says it there.
    Hint.set(value, setting.note());
    return new FormRow(
        setting.label(), entered, Controls.paragraph(setting.note(), "setting-note", "entry-note"));
  }

  private static Label value(EncoderSetting setting, String text, boolean missing) {
    Label value = Controls.paragraph(Drawn.line(text), "setting-value");
    value.setId("setup-value-" + setting.id());
    value.setMinWidth(0);
    Styles.choose(value, missing, "absent");
    return value;
  }

  private static Button copy(EncoderSetting setting, String text, ClipboardWriter clipboard) {
    CopyButton copy =
        CopyButton.icon(
            "setup-copy-" + setting.id(),
            "Copy " + setting.label(),
            () -> clipboard.copy(setting.label(), text));
    copy.setDisable(text.isEmpty());
    return copy;
  }
}
