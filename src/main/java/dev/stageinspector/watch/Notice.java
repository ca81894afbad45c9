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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that whoever watches wants to be told, also with the window out of sight.
 *
 * @param kind what happened
 * @param who to whom, by name; empty for the stage
 * @param time when AWS answered so
 */
public record Notice(Kind kind, String who, Instant time) {

  /** More names would hide what the sentence says. */
  private static final int NAMED = 4;

  /** What can be told. */
  public enum Kind {
    GOES_LIVE("Goes live", "is live", false),
    ENDS("Ends", "has ended", false),
    PUBLISHER_STARTED("Publisher started", "started publishing", true),
    PUBLISHER_CONNECTED("Publisher connected", "publisher connected", true),

    /** Left, or was dropped: AWS does not say. Settings keep this name, so it stays. */
    PUBLISHER_DROPPED("Publisher disconnected", "publisher disconnected", true),
    RECORDING_FAILED("Recording failed", "recording failed", false);

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

    /** Whether it is about who publishes. */
    public boolean isOfPublishers() {
      return ofPublishers;
    }
  }

  /** What happened in one beat, as it goes on after the stage's name. */
  public static String sentence(List<Notice> notices) {
    return notices.stream().map(Notice::words).collect(Collectors.joining("; "));
  }

  private String words() {
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
   * What two lists of the publishers of one session tell: one notice of each kind.
   *
   * @param live whether the session has not ended: with it, everybody leaves
   */
  static List<Notice> ofPublishers(Property before, Property after, boolean live, Instant time) {
    Map<String, Property> old = people(before);
    Map<String, Property> now = people(after);
    return Stream.of(Kind.values())
        .filter(kind -> live || kind == Kind.RECORDING_FAILED)
        .map(kind -> new Notice(kind, names(kind, old, now), time))
        .filter(notice -> !notice.who().isEmpty())
        .toList();
  }

  private static String names(Kind kind, Map<String, Property> old, Map<String, Property> now) {
    List<String> names =
        now.entrySet().stream()
            .filter(
                one -> happened(kind, Optional.ofNullable(old.get(one.getKey())), one.getValue()))
            .map(one -> Following.name(one.getValue()))
            .distinct()
            .toList();
    return names.size() <= NAMED
        ? String.join(", ", names)
        : "%s, and %d more"
            .formatted(String.join(", ", names.subList(0, NAMED - 1)), names.size() - NAMED + 1);
  }

  /** The list has those who have ever published in the session: who is new there has begun to. */
  private static boolean happened(Kind kind, Optional<Property> then, Property now) {
    return switch (kind) {
      case GOES_LIVE, ENDS -> false;
      case PUBLISHER_STARTED -> then.isEmpty();
      case PUBLISHER_CONNECTED ->
          is(now, "state", "CONNECTED")
              && then.filter(one -> is(one, "state", "DISCONNECTED")).isPresent();
      case PUBLISHER_DROPPED -> becomes(then, now, "state", "DISCONNECTED");
      case RECORDING_FAILED -> becomes(then, now, "recordingState", "FAILED");
    };
  }

  private static boolean becomes(
      Optional<Property> then, Property now, String column, String value) {
    return is(now, column, value) && then.filter(one -> is(one, column, value)).isEmpty();
  }

  private static boolean is(Property person, String column, String value) {
    return Table.cell(person, column).equals(value);
  }

  private static Map<String, Property> people(Property list) {
    Map<String, Property> people = new LinkedHashMap<>();
    list.member("participants").stream()
        .flatMap(all -> all.children().stream())
        .forEach(one -> people.put(Table.cell(one, "participantId"), one));
    return people;
  }
}
