package dev.stageinspector.ui.kit;

import dev.stageinspector.property.WebLink;
import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;

/** Wants a page of the web to be opened, which the window asks about first. */
public final class LinkEvent extends Event {

  public static final EventType<LinkEvent> OPEN = new EventType<>(Event.ANY, "OPEN_LINK");

  @Serial private static final long serialVersionUID = 1L;

  private final transient WebLink link;

  public LinkEvent(WebLink link) {
    super(OPEN);
    this.link = link;
  }

  /** Where the user wants to go. */
  public WebLink link() {
    return link;
  }
}
