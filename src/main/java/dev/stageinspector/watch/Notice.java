package dev.stageinspector.watch;

import dev.stageinspector.ivs.Stage;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that whoever watches wants to be told, also with the window out of sight.
 *
 * @param kind what happened
 * @param who to whom; empty for the stage
 * @param time when AWS answered so
 */
public record Notice(Kind kind, String who, Instant time) {

  /** What can be told. */
  public enum Kind {
    GOES_LIVE("Goes live", "is live", false),
    ENDS("Ends", "has ended", false),
    PUBLISHER_CONNECTED("Publisher connected", "publisher connected", true),
    PUBLISHER_DROPPED("Publisher disconnected", "publisher disconnected", true),
    RECORDING_FAILED("Recording failed", "recording failed", true);

    private final String label;
    private final String words;
    private final boolean ofPublishers;

    Kind(String label, String words, boolean ofPublishers) {
      this.label = label;
      this.words = words;
      this.ofPublishers = ofPublishers;
    }

    /** Its name where it is chosen. */
    public String label() {
      return label;
    }

    /** Whether it is about a publisher and not about the stage. */
    public boolean isOfPublishers() {
      return ofPublishers;
    }
  }

  /** What happened, as it goes on after the stage's name. */
  public String sentence() {
    return kind.words + (who.isEmpty() ? "" : ": " + who);
  }

  /** What two answers of GetStage tell. */
  static List<Notice> ofStage(Property before, Property after, Instant time) {
    Optional<String> old = Stage.of(before).session();
    Optional<String> now = Stage.of(after).session();
    List<Notice> notices = new ArrayList<>();
    if (!old.equals(now)) {
      old.ifPresent(_ -> notices.add(new Notice(Kind.ENDS, "", time)));
      now.ifPresent(_ -> notices.add(new Notice(Kind.GOES_LIVE, "", time)));
    }
    return notices;
  }

  /**
   * What two lists of the publishers of one session tell.
   *
   * @param live whether the session has not ended: with it, everybody leaves
   */
  static List<Notice> ofPublishers(Property before, Property after, boolean live, Instant time) {
    Map<String, Property> old = people(before);
    List<Notice> notices = new ArrayList<>();
    people(after)
        .forEach((id, now) -> {
          Optional<Property> then = Optional.ofNullable(old.get(id));
          boolean connected = then.filter(Notice::isConnected).isPresent();
          if (live && connected != isConnected(now)) {
            Kind kind = connected ? Kind.PUBLISHER_DROPPED : Kind.PUBLISHER_CONNECTED;
            notices.add(new Notice(kind, Following.name(now), time));
          }
          if (isFailed(now) && then.filter(Notice::isFailed).isEmpty()) {
            notices.add(new Notice(Kind.RECORDING_FAILED, Following.name(now), time));
          }
        });
    return notices;
  }

  private static Map<String, Property> people(Property list) {
    Map<String, Property> people = new LinkedHashMap<>();
    list.member("participants").stream()
        .flatMap(all -> all.children().stream())
        .forEach(one -> people.put(Table.cell(one, "participantId"), one));
    return people;
  }

  private static boolean isConnected(Property person) {
    return Table.cell(person, "state").equals("CONNECTED");
  }

  private static boolean isFailed(Property person) {
    return Table.cell(person, "recordingState").equals("FAILED");
  }
}
