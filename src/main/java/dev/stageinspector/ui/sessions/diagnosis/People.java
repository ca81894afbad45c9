package dev.stageinspector.ui.sessions.diagnosis;

import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.property.Visible;
import dev.stageinspector.sessions.Participant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The people of a session: who is meant by what is typed, and who it could be.
 *
 * @param participants the participants of the session, as far as they are known
 */
record People(List<Participant> participants) {

  /** More entries can't be looked through. */
  private static final int MOST = 200;

  /**
   * Somebody who can be chosen.
   *
   * @param text what then stands in the field: a user ID, or a participant ID
   * @param note whose participant ID it is; empty if that is all that is known
   */
  record Choice(String text, String note) {}

  /**
   * Those whose user ID has the text in it, then participants whose ID begins with it; without a
   * text, everyone. Publishers come first. If the text already is the only choice, there is none.
   */
  List<Choice> choices(String typed) {
    String text = lower(typed.strip());
    Stream<Choice> found =
        text.isEmpty()
            ? listed(_ -> true).map(one -> new Choice(name(one), ""))
            : Stream.concat(
                listed(one -> lower(one.userId()).contains(text))
                    .map(one -> new Choice(shownUser(one), "")),
                listed(one -> lower(one.id()).startsWith(text))
                    .map(one -> new Choice(one.id(), shownUser(one))));
    List<Choice> all = found.distinct().limit(MOST).toList();
    return all.size() == 1 && all.getFirst().text().equals(typed) ? List.of() : all;
  }

  private Stream<Participant> listed(Predicate<Participant> which) {
    return participants.stream()
        .filter(which)
        .sorted(Comparator.comparing(Participant::published).reversed());
  }

  /** Who is entered; nothing if nobody is. */
  Optional<Person> person(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    // An entry shows what can't be seen otherwise; a user may be called like a participant's ID.
    Stream<Person> users =
        participants.stream()
            .filter(one -> one.userId().equals(text) || shownUser(one).equals(text))
            .filter(one -> !one.userId().isEmpty())
            .map(one -> new Person.User(one.userId()));
    return users.findFirst().or(() -> beginning(text)).or(() -> Person.parse(text));
  }

  /** The only user whose ID begins so, if the text is no participant's ID. */
  private Optional<Person> beginning(String text) {
    if (participants.stream().anyMatch(one -> one.id().equals(text))) {
      return Optional.empty();
    }
    List<String> users =
        participants.stream()
            .map(Participant::userId)
            .filter(id -> lower(id).startsWith(lower(text)))
            .distinct()
            .limit(2)
            .toList();
    return users.size() == 1 ? Optional.of(new Person.User(users.getFirst())) : Optional.empty();
  }

  /** What to enter for a participant: its user, who can have several tokens, if it names one. */
  String name(String participant) {
    return participants.stream()
        .filter(one -> one.id().equals(participant))
        .findFirst()
        .map(People::name)
        .orElse(participant);
  }

  private static String name(Participant participant) {
    return participant.userId().isEmpty() ? participant.id() : shownUser(participant);
  }

  private static String shownUser(Participant participant) {
    return Visible.shown(participant.userId());
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
