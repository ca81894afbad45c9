package dev.stageinspector.ui;

import dev.stageinspector.ticket.About;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.lookup.ProblemsDialog;
import dev.stageinspector.ui.ticket.TicketDialog;
import java.util.Optional;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The dialogs of the window that keys, menu, and status line open. */
final class WindowDialogs {

  private final Stage owner;
  private final WindowContext context;
  private final PersistentState persistent;
  private final StageTabs tabs;
  private final ClipboardWriter clipboard;

  /** Those that are open: a closed one would keep a thousand nodes. */
  private @Nullable Dialog<ButtonType> errors;

  private @Nullable Dialog<ButtonType> ticket;

  WindowDialogs(
      Stage owner,
      WindowContext context,
      PersistentState persistent,
      StageTabs tabs,
      ClipboardWriter clipboard) {
    this.owner = owner;
    this.context = context;
    this.persistent = persistent;
    this.tabs = tabs;
    this.clipboard = clipboard;
  }

  /** What is wrong in the profile files. */
  void showProblems() {
    ProblemsDialog.of(context.profiles().get().problems(), owner).show();
  }

  void showKeys() {
    ShortcutsDialog.of(owner).show();
  }

  void showErrors() {
    // One is enough: F2 brings it to the front, at the code that is typed by now.
    Optional.ofNullable(errors).ifPresent(Dialog::close);
    errors = ErrorsDialog.of(owner, clipboard, tabs.current().errorCode());
    errors.addEventHandler(DialogEvent.DIALOG_HIDDEN, _ -> errors = null);
    errors.show();
  }

  /** A ticket about what is in sight. */
  void writeTicket() {
    Optional<About> about = tabs.current().about();
    if (about.isEmpty()) {
      clipboard.say("Look up a stage first: there is nothing to write a ticket about");
      return;
    }
    Optional.ofNullable(ticket).ifPresent(Dialog::close);
    ticket = TicketDialog.of(owner, about.get());
    ticket.addEventHandler(DialogEvent.DIALOG_HIDDEN, _ -> ticket = null);
    ticket.show();
  }

  void showAbout() {
    AboutDialog.of(context.program(), clipboard, this::reportProblem, owner).show();
  }

  /** Copies what a report of a problem should have. */
  void reportProblem() {
    persistent.readLog(
        context.program().log(),
        ProblemReport.LINES,
        log ->
            clipboard.copy(
                "the problem report: version, system, and log lines",
                ProblemReport.of(context.program(), log)));
  }
}
