package dev.stageinspector.ui.ticket;

import dev.stageinspector.ticket.Ticket;
import dev.stageinspector.ticket.TicketText;
import java.util.Locale;

/** The forms of a ticket as a file, by the end of its name. */
enum TicketForm {
  MARKDOWN(".md"),
  TEXT(".txt"),
  HTML(".html");

  private final String end;

  TicketForm(String end) {
    this.end = end;
  }

  /** The form that a file's name asks for: Markdown, unless it is one of the others. */
  static TicketForm of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(TEXT.end) ? TEXT : name.endsWith(HTML.end) ? HTML : MARKDOWN;
  }

  String end() {
    return end;
  }

  String of(Ticket ticket) {
    return switch (this) {
      case MARKDOWN -> TicketText.markdown(ticket);
      case TEXT -> TicketText.plain(ticket);
      case HTML -> TicketText.html(ticket);
    };
  }
}
