package dev.stageinspector.ui.ticket;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.store.PrivateFile;
import dev.stageinspector.store.PrivateFileException;
import dev.stageinspector.ticket.Matter;
import dev.stageinspector.ticket.Pseudonyms;
import dev.stageinspector.ticket.Ticket;
import dev.stageinspector.ticket.TicketText;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.Styles;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** One ticket: what is hidden in it, how it looks, and the ways in which it leaves the program. */
final class TicketPane extends VBox {

  private record Saving(String text, Path file) {}

  private final Matter matter;
  private final ZoneId zone;

  /** The same for as long as this ticket is open. */
  private final Pseudonyms pseudonyms = Pseudonyms.fresh();

  private final BiFunction<Window, String, Optional<Path>> choosing;
  private final HiddenKinds hidden = new HiddenKinds(this::draw);
  private final TicketPreview preview = new TicketPreview();
  private final TextArea markdown = new TextArea();
  private final ToggleGroup views = new ToggleGroup();
  private final ToggleButton asPreview =
      Controls.pill("ticket-as-preview", "Preview", "left-pill", views);
  private final ToggleButton asMarkdown =
      Controls.pill("ticket-as-markdown", "Markdown", "right-pill", views);
  private final Label said = Controls.label("", "field-note");
  private final ClipboardWriter clipboard = new ClipboardWriter(this::say);
  private final PendingCall<Saving, String> saving =
      new PendingCall<>((wanted, _) -> save(wanted), this::say);
  private final FailureView failure = FailureView.ofPart("ticket-save-failure", clipboard);
  private Ticket ticket;

  /**
   * @param zone whose local time stands beside UTC
   * @param choosing asks over a window where to save a file, offering this name
   */
  TicketPane(Matter matter, ZoneId zone, BiFunction<Window, String, Optional<Path>> choosing) {
    this.matter = matter;
    this.zone = zone;
    this.choosing = choosing;
    ticket = Ticket.of(matter, zone, hidden.hidden(), pseudonyms);
    arrange();
    draw();
  }

  private void draw() {
    ticket = Ticket.of(matter, zone, hidden.hidden(), pseudonyms);
    preview.show(ticket);
    double at = markdown.getScrollTop();
    markdown.setText(TicketText.markdown(ticket));
    markdown.setScrollTop(at);
    say("");
  }

  /** Brings the keyboard to what is copied most. */
  void focusFirst() {
    lookup("#ticket-copy-markdown").requestFocus();
  }

  private void say(String words) {
    said.setText(Drawn.line(words));
  }

  private boolean copyMarkdown() {
    return clipboard.copy("the ticket as Markdown", TicketText.markdown(ticket));
  }

  private boolean copyText() {
    return clipboard.copy("the ticket as text", TicketText.plain(ticket));
  }

  private boolean copyForMail() {
    return clipboard.copy("the ticket for mail", TicketText.plain(ticket), TicketText.html(ticket));
  }

  private void save() {
    String id = matter.stage().query().arn().id();
    choosing
        .apply(getScene().getWindow(), "ticket-" + id + TicketForm.MARKDOWN.end())
        .ifPresent(file ->
            saving.ask(
                new Saving(TicketForm.of(String.valueOf(file.getFileName())).of(ticket), file)));
  }

  private static String save(Saving wanted) throws LookupException {
    try {
      new PrivateFile(wanted.file()).replace(wanted.text());
      return "Saved " + wanted.file();
    } catch (PrivateFileException e) {
      throw new LookupException(
          Failure.local(
              Reason.of(
                  Reason.Kind.NOT_SAVED,
                  "Couldn't save " + wanted.file() + ": " + e.reason() + "."),
              "Choose another folder."),
          e);
    }
  }

  private void arrange() {
    getStyleClass().add("ticket");
    markdown.setId("ticket-markdown");
    markdown.setAccessibleText("The ticket as Markdown");
    markdown.setEditable(false);
    markdown.getStyleClass().add("ticket-source");
    Controls.leaveByTab(markdown);
    StackPane body = new StackPane(preview, markdown);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    views
        .selectedToggleProperty()
        .subscribe(chosen -> {
          Styles.show(preview, !asMarkdown.equals(chosen));
          Styles.show(markdown, asMarkdown.equals(chosen));
        });
    views.selectToggle(asPreview);
    said.setId("ticket-said");
    FlowPane buttons =
        new FlowPane(
            CopyButton.labeled("ticket-copy-markdown", "Copy as Markdown", this::copyMarkdown),
            CopyButton.labeled("ticket-copy-text", "Copy as text", this::copyText),
            CopyButton.labeled("ticket-copy-mail", "Copy for mail", this::copyForMail),
            Controls.button("ticket-save", "Save as file…", this::save),
            said);
    buttons.getStyleClass().add("ticket-buttons");
    saving.state().addListener((_, _, now) -> show(now));
    failure.show(Optional.empty());
    getChildren().addAll(hidden, new HBox(asPreview, asMarkdown), body, buttons, failure);
  }

  private void show(CallState<Saving, String> now) {
    failure.show(now.failure());
  }
}
