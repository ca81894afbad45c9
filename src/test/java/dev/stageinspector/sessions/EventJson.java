package dev.stageinspector.sessions;

import java.util.ArrayList;
import java.util.List;

/** Writes an event for a test as AWS sends it. All times are of one day. */
public final class EventJson {

  private EventJson() {}

  /** The time of day as AWS sends it. */
  public static String iso(String time) {
    return "2026-11-25T" + time + "Z";
  }

  /**
   * An event such as {@code 10:05:00 SUBSCRIBE_STARTED host}; what follows the kind is the remote
   * participant, then the code of an error. A {@code -} is no time.
   */
  public static String of(String participant, String text) {
    List<String> words = List.of(text.split(" ", -1));
    String name = words.get(1);
    List<String> members = new ArrayList<>();
    if (!words.getFirst().equals("-")) {
      members.add(member("eventTime", iso(words.getFirst())));
    }
    members.add(member("name", name));
    members.add(member("participantId", participant));
    int error = name.startsWith("SUBSCRIBE") ? 3 : 2;
    if (error == 3) {
      members.add(member("remoteParticipantId", words.get(2)));
    }
    if (words.size() > error) {
      members.add(member("errorCode", words.get(error)));
    }
    return "{" + String.join(", ", members) + "}";
  }

  private static String member(String name, String value) {
    return "\"" + name + "\": \"" + value + "\"";
  }
}
