package dev.stageinspector.ui;

import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
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
          "OpenJDK and OpenJFX: GPL 2 with the Classpath Exception",
          "AWS SDK for Java, Jackson, JSpecify: Apache License 2.0",
          "ControlsFX: BSD 3-Clause",
          "RichTextFX: BSD 2-Clause",
          "AtlantaFX, SLF4J: MIT");

  private AboutDialog() {}

  static Dialog<ButtonType> of(
      ProgramFacts program, ClipboardWriter clipboard, Runnable report, Window owner) {
    GridPane facts = new GridPane();
    facts.getStyleClass().add("about-facts");
    fact(facts, "Version", program.version(), "version", clipboard);
    fact(facts, "Runtime", program.runtime(), "runtime", clipboard);
    fact(facts, "System", program.system(), "system", clipboard);
    fact(facts, "Settings", program.folders().config().toString(), "settings", clipboard);
    fact(facts, "History and tabs", program.folders().state().toString(), "state", clipboard);
    fact(facts, "Log file", program.log().toString(), "log", clipboard);
    TextArea licenses = new TextArea(String.join("\n", PARTS));
    licenses.setId("about-licenses");
    licenses.setAccessibleText("Licenses");
    licenses.setEditable(false);
    licenses.setPrefRowCount(PARTS.size());
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

  private static void fact(
      GridPane facts, String name, String value, String id, ClipboardWriter clipboard) {
    facts.addRow(
        facts.getRowCount(),
        Controls.label(name, "fact-name"),
        Controls.paragraph(value),
        CopyButton.icon(
            "about-copy-" + id,
            "Copy " + name.toLowerCase(java.util.Locale.ROOT),
            () -> clipboard.copy("the " + name.toLowerCase(java.util.Locale.ROOT), value)));
  }
}
