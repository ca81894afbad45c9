package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Which version this is, where it keeps its files, and what it is made of. */
final class AboutDialog {

  /** The parts that come with the program, each with its license. */
  private static final List<String> PARTS =
      List.of(
          "OpenJDK, OpenJFX: GPL 2 with the Classpath Exception",
          "AWS SDK for Java, Jackson, JSpecify: Apache License 2.0",
          "ControlsFX: BSD 3-Clause",
          "RichTextFX, Flowless, UndoFX, WellBehavedFX, ReactFX: BSD 2-Clause",
          "AtlantaFX, SLF4J: MIT",
          "Reactive Streams: MIT No Attribution");

  private AboutDialog() {}

  static Dialog<ButtonType> of(
      ProgramFacts program, ClipboardWriter clipboard, Runnable report, Window owner) {
    GridPane facts = new GridPane();
    facts.getStyleClass().add("about-facts");
    fact(facts, "Version", program.version(), "version", "version", clipboard);
    fact(facts, "Runtime", program.runtime(), "runtime", "runtime", clipboard);
    fact(facts, "System", program.system(), "system", "system", clipboard);
    path(facts, "Settings", program.folders().config(), "settings", clipboard);
    path(facts, "History and tabs", program.folders().state(), "state", clipboard);
    path(facts, "Log file", program.log(), "log", clipboard);
    TextArea licenses = new TextArea(String.join("\n", PARTS));
    licenses.setId("about-licenses");
    licenses.setAccessibleText("Licenses");
    licenses.setEditable(false);
    // One more, or a bar to scroll takes room beside lines that are all in sight.
    licenses.setPrefRowCount(PARTS.size() + 1);
    Controls.leaveByTab(licenses);
    VBox content =
        new VBox(
            Controls.label("Stage Inspector", "start-title"),
            Controls.paragraph("Shows everything about an Amazon IVS Real-Time stage."),
            facts,
            Controls.label("Licenses", "start-heading"),
            licenses,
            Controls.button("about-report", "Copy problem report", report));
    content.getStyleClass().add("about");
    Dialog<ButtonType> dialog = Controls.dialog(owner, "About Stage Inspector");
    dialog.getDialogPane().setId("about");
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    return dialog;
  }

  private static void path(
      GridPane facts, String name, Path value, String id, ClipboardWriter clipboard) {
    fact(facts, name, value.toString(), id, "path", clipboard);
  }

  /**
   * A row.
   *
   * @param what what its button copies, in a word
   */
  private static void fact(
      GridPane facts,
      String name,
      String value,
      String id,
      String what,
      ClipboardWriter clipboard) {
    facts.addRow(
        facts.getRowCount(),
        Controls.label(name, "fact-name"),
        Controls.paragraph(value),
        CopyButton.icon(
            "about-copy-" + id, "Copy " + what, () -> clipboard.copy("the " + what, value)));
  }
}
