package dev.stageinspector.ui.ticket;

import dev.stageinspector.ticket.About;
import dev.stageinspector.ui.kit.Appearance;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.Drawn;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Shows a ticket before it is copied. The window can be used beside it. */
public final class TicketDialog {

  /** Of the window, so that a small one isn't covered by more than it has. */
  private static final double SHARE = 0.94;

  /** The dialog's own button and frame. */
  private static final double AROUND = 110;

  private static final double WIDTH = 1040;
  private static final double HEIGHT = 640;

  private TicketDialog() {}

  /** The dialog, not shown yet. */
  public static Dialog<ButtonType> of(Window owner, About about) {
    return of(owner, about, ZoneId.systemDefault(), TicketDialog::chooseFile);
  }

  /**
   * The dialog, not shown yet.
   *
   * @param choosing asks over a window where to save a file, offering this name
   */
  static Dialog<ButtonType> of(
      Window owner, About about, ZoneId zone, BiFunction<Window, String, Optional<Path>> choosing) {
    TicketPane ticket = new TicketPane(about, zone, choosing);
    Dialog<ButtonType> dialog =
        Controls.dialog(owner, "Ticket for " + Drawn.brief(Drawn.line(about.title())));
    dialog.initModality(Modality.NONE);
    dialog.setResizable(true);
    dialog.getDialogPane().setId("ticket");
    dialog.getDialogPane().setContent(ticket);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    ticket.setPrefSize(
        Math.min(Appearance.zoom().of(WIDTH), owner.getWidth() * SHARE),
        Math.min(Appearance.zoom().of(HEIGHT), owner.getHeight() * SHARE - AROUND));
    return dialog;
  }

  private static Optional<Path> chooseFile(Window owner, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save ticket");
    chooser.setInitialFileName(name);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Markdown, text, HTML", "*.md", "*.txt", "*.html"));
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }
}
