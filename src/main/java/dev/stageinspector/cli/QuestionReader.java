package dev.stageinspector.cli;

import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.diagnosis.QuestionKind;
import dev.stageinspector.sessions.SessionTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Reads a question about a session, and whom and when it is about. */
record QuestionReader(Arguments given) {

  /**
   * The question.
   *
   * @param session the session's ID, if it was named
   */
  Command.Asked read(Optional<String> session) throws UsageException {
    QuestionKind question =
        given.required(QuestionKind.values(), Option.QUESTION, "--show diagnosis");
    Command.Asked asked =
        new Command.Asked(
            session, question, person(Option.VIEWER), person(Option.PUBLISHER), moment());
    for (QuestionKind.Part part : QuestionKind.Part.values()) {
      Option option =
          switch (part) {
            case VIEWER -> Option.VIEWER;
            case PUBLISHER -> Option.PUBLISHER;
            case TIME -> Option.AT;
          };
      UsageException.throwIf(
          question.needs().contains(part) && !given.has(option),
          "--question " + question + " needs " + option.longName() + ".");
      UsageException.throwIf(
          !question.takes().contains(part) && given.has(option),
          "--question " + question + " doesn't take " + option.longName() + ".");
    }
    return asked;
  }

  private Optional<Person> person(Option option) throws UsageException {
    Optional<Person> person = given.value(option).flatMap(Person::parse);
    UsageException.throwIf(
        given.has(option) && person.isEmpty(),
        option.longName() + " needs a participant ID, or user: and a user ID.");
    return person;
  }

  /** Which day is meant depends on the session; whether it is a time doesn't. */
  private Optional<String> moment() throws UsageException {
    Optional<String> text = given.value(Option.AT);
    if (text.isPresent()
        && SessionTimes.read(text.get(), Instant.now(), ZoneId.systemDefault())
            instanceof SessionTimes.Typed.NotATime(String problem)) {
      throw new UsageException("--at: " + problem);
    }
    return text;
  }
}
