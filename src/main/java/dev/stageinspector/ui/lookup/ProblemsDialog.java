package dev.stageinspector.ui.lookup;

import dev.stageinspector.aws.profiles.Problem;
import dev.stageinspector.property.Visible;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/** What could not be used as written in the profile files, with file and line. */
public final class ProblemsDialog {
  private ProblemsDialog() {}

  public static Dialog<ButtonType> of(List<Problem> problems, Window owner) {
    Dialog<ButtonType> dialog = Controls.dialog(owner, "AWS profile problems");
    if (!problems.isEmpty()) {
      dialog.setHeaderText("These lines were skipped. Everything else in the files is used.");
    }
    dialog.getDialogPane().setContent(new StackPane(content(problems)));
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    return dialog;
  }

  private static TextArea content(List<Problem> problems) {
    TextArea list =
        new TextArea(
            problems.isEmpty()
                ? "No problems found."
                : problems.stream()
                    .map(Problem::toString)
                    .map(Visible::line)
                    .collect(Collectors.joining("\n\n")));
    list.setId("problems");
    list.setAccessibleText("AWS profile problems");
    list.setEditable(false);
    list.setWrapText(true);
    Controls.leaveByTab(list);
    Styles.choose(list, problems.isEmpty(), "none");
    return list;
  }
}
