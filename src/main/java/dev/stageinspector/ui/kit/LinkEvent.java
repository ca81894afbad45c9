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
  private final String origin;

  /** A link in a value of the stage's. */
  public LinkEvent(WebLink link) {
    this(link, "This link comes from the stage's data. It opens:");
  }

  /**
   * @param origin a sentence on where the link comes from; where it leads follows
   */
  public LinkEvent(WebLink link, String origin) {
    super(OPEN);
    this.link = link;
    this.origin = origin;
  }

  /** Where the user wants to go. */
  public WebLink link() {
    return link;
  }

  /** A sentence on where the link comes from. */
  public String origin() {
    return origin;
  }
}
