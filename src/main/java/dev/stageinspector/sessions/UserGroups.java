package dev.stageinspector.sessions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Participants by user: whoever comes back with a new token is a new participant. */
public final class UserGroups {

  /**
   * The participants of one user.
   *
   * @param userId empty for one participant without a user ID, who has nobody in common
   * @param participants at least one, in their order
   */
  public record Group(String userId, List<Participant> participants) {
    public Group {
      participants = List.copyOf(participants);
    }

    /** The user ID for a reader. */
    public String user() {
      return participants.getFirst().user();
    }
  }

  private UserGroups() {}

  /** The groups, in the order of their first participants. */
  public static List<Group> of(List<Participant> participants) {
    Map<Object, List<Participant>> byUser = new LinkedHashMap<>();
    for (Participant participant : participants) {
      // A list is a key that no user ID equals, and every participant has one of its own.
      Object key = participant.userId().isEmpty() ? List.of(byUser.size()) : participant.userId();
      byUser.computeIfAbsent(key, _ -> new ArrayList<>()).add(participant);
    }
    return byUser.values().stream()
        .map(group -> new Group(group.getFirst().userId(), group))
        .toList();
  }
}
