package dev.stageinspector.ui;

import dev.stageinspector.property.WebLink;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.LinkEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Shows where a link leads, and asks whether to open it. */
final class LinkDialog {

  private static final ButtonType OPEN = new ButtonType("Open in browser", ButtonData.OK_DONE);

  private LinkDialog() {}

  /**
   * The dialog, not shown yet.
   *
   * @param open opens the link
   */
  static Dialog<ButtonType> of(LinkEvent wanted, Window owner, Runnable open) {
    Dialog<ButtonType> dialog = Controls.dialog(owner, "Open link");
    dialog.setHeaderText(wanted.origin());
    dialog.getDialogPane().setId("link");
    dialog.getDialogPane().setContent(content(wanted.link()));
    dialog.getDialogPane().getButtonTypes().addAll(OPEN, ButtonType.CANCEL);
    name(dialog, OPEN, "link-open");
    name(dialog, ButtonType.CANCEL, "link-cancel");
    dialog.setResultConverter(button -> {
      if (button == OPEN) {
        open.run();
      }
      return button;
    });
    return dialog;
  }

  private static void name(Dialog<ButtonType> dialog, ButtonType type, String id) {
    Node button = dialog.getDialogPane().lookupButton(type);
    button.setId(id);
  }

  private static VBox content(WebLink link) {
    TextArea address = new TextArea(link.address().toString());
    address.setId("link-address");
    address.setAccessibleText("Whole URL");
    address.setEditable(false);
    address.setWrapText(true);
    address.setPrefRowCount(3);
    Controls.leaveByTab(address);
    VBox content = new VBox(Controls.paragraph(link.host(), "link-host"), address);
    content.getStyleClass().add("link-content");
    return content;
  }
}
