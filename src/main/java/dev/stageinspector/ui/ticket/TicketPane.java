package dev.stageinspector.ui.ticket;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.store.PrivateFile;
import dev.stageinspector.store.PrivateFileException;
import dev.stageinspector.ticket.About;
import dev.stageinspector.ticket.Pseudonyms;
import dev.stageinspector.ticket.Sensitive;
import dev.stageinspector.ticket.Ticket;
import dev.stageinspector.ticket.TicketText;
import dev.stageinspector.ui.kit.CallState;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.Controls;
import dev.stageinspector.ui.kit.CopyButton;
import dev.stageinspector.ui.kit.Drawn;
import dev.stageinspector.ui.kit.FailureView;
import dev.stageinspector.ui.kit.PendingCall;
import dev.stageinspector.ui.kit.Scrolling;
import dev.stageinspector.ui.kit.Segments;
import dev.stageinspector.ui.kit.Segments.Segment;
import dev.stageinspector.ui.kit.Styles;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** One ticket: what is hidden in it, how it looks, and the ways in which it leaves the program. */
final class TicketPane extends VBox {

  /** A ticket with the texts that a button hands out at once. */
  private record Written(Ticket ticket, String markdown, String plain, String html) {
    static Written of(Ticket ticket) {
      return new Written(
          ticket, TicketText.markdown(ticket), TicketText.plain(ticket), TicketText.html(ticket));
    }
  }

  private record Saving(Ticket ticket, Path file) {}

  private final About about;

  /** The same for as long as this ticket is open. */
  private final Pseudonyms pseudonyms = Pseudonyms.fresh();

  private final BiFunction<Window, String, Optional<Path>> choosing;
  private final HiddenKinds hidden = new HiddenKinds(this::write);
  private final TicketPreview preview = new TicketPreview();
  private final TextArea markdown = new TextArea();
  private final Segments<Node> views =
      new Segments<>(
          List.of(
              new Segment<>("ticket-as-preview", "Preview", preview),
              new Segment<>("ticket-as-markdown", "Markdown", markdown)));
  private final Label said = Controls.label("", "field-note");
  private final ClipboardWriter clipboard = new ClipboardWriter(this::say);
  private final PendingCall<Saving, String> saving =
      new PendingCall<>((wanted, _) -> save(wanted), this::say);
  private final FailureView failure = FailureView.ofPart("ticket-save-failure", clipboard);

  private final PendingCall<Set<Sensitive>, Written> writing;
  private final List<Button> buttons =
      List.of(
          CopyButton.labeled("ticket-copy-markdown", "Copy as Markdown", this::copyMarkdown),
          CopyButton.labeled("ticket-copy-text", "Copy as text", this::copyText),
          CopyButton.labeled("ticket-copy-mail", "Copy for mail", this::copyForMail),
          Controls.button("ticket-save", "Save as file…", this::save));

  /** The one in sight; nothing while another one is written. */
  private Optional<Written> ticket = Optional.empty();

  /**
   * @param zone whose local time stands beside UTC
   * @param choosing asks over a window where to save a file, offering this name
   */
  TicketPane(About about, ZoneId zone, BiFunction<Window, String, Optional<Path>> choosing) {
    this.about = about;
    this.choosing = choosing;
    writing =
        new PendingCall<>(
            (kinds, _) -> Written.of(Ticket.of(about, zone, kinds, pseudonyms)), _ -> {});
    arrange();
    write();
  }

  /** With thousands of participants, that takes a moment. */
  private void write() {
    writing.ask(hidden.hidden());
  }

  /** Nothing is copied that isn't in sight: what was to be hidden would be in it. */
  private void draw(CallState<Set<Sensitive>, Written> now) {
    boolean first = ticket.isEmpty();
    ticket =
        now instanceof CallState.Found(_, Written written)
            ? Optional.of(written)
            : Optional.empty();
    buttons.forEach(button -> button.setDisable(ticket.isEmpty()));
    say(now.isRunning() ? "Writing the ticket…" : "");
    failure.show(now.failure());
    ticket.ifPresent(this::show);
    if (first && ticket.isPresent() && !hasKeyboard()) {
      buttons.getFirst().requestFocus();
    }
  }

  private boolean hasKeyboard() {
    return getScene() != null && Controls.isInside(getScene().getFocusOwner(), this);
  }

  private void show(Written written) {
    preview.show(written.ticket());
    double at = markdown.getScrollTop();
    markdown.setText(written.markdown());
    markdown.setScrollTop(at);
  }

  private void say(String words) {
    said.setText(Drawn.line(words));
  }

  private boolean copyMarkdown() {
    return ticket
        .filter(one -> clipboard.copy("the ticket as Markdown", one.markdown()))
        .isPresent();
  }

  private boolean copyText() {
    return ticket.filter(one -> clipboard.copy("the ticket as text", one.plain())).isPresent();
  }

  private boolean copyForMail() {
    return ticket
        .filter(one -> clipboard.copy("the ticket for mail", one.plain(), one.html()))
        .isPresent();
  }

  private void save() {
    String id = about.query().arn().id();
    ticket.ifPresent(one ->
        choosing
            .apply(getScene().getWindow(), "ticket-" + id + TicketForm.MARKDOWN.end())
            .ifPresent(file -> saving.ask(new Saving(one.ticket(), file))));
  }

  private static String save(Saving wanted) throws LookupException {
    try {
      TicketForm form = TicketForm.of(String.valueOf(wanted.file().getFileName()));
      new PrivateFile(wanted.file()).replace(form.of(wanted.ticket()));
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
    Scrolling.byKeys(this, preview);
    StackPane body = new StackPane(preview, markdown);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    views.onChoice(chosen -> Styles.showOnly(body, chosen));
    said.setId("ticket-said");
    FlowPane below = new FlowPane();
    below.getChildren().addAll(buttons);
    below.getChildren().add(said);
    below.getStyleClass().add("ticket-buttons");
    saving.state().addListener((_, _, now) -> failure.show(now.failure()));
    writing.state().addListener((_, _, now) -> draw(now));
    draw(writing.state().get());
    getChildren().addAll(hidden, views, body, below, failure);
  }
}
