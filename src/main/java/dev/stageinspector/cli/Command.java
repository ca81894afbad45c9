package dev.stageinspector.cli;

import dev.stageinspector.aws.profiles.EndpointChoice;
import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.diagnosis.Person;
import dev.stageinspector.diagnosis.QuestionKind;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.property.ComparisonText;
import dev.stageinspector.watch.Interval;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the command line asks for. Only what makes sense can be asked for. */
public sealed interface Command {

  /** The exit status if it can't be done. */
  default int failed() {
    return this instanceof Print(_, Printed.OfComparison _) ? Exit.UNREADABLE : Exit.FAILED;
  }

  /** Explain the options. */
  record Help() implements Command {}

  /** Tell the version. */
  record Version() implements Command {}

  /** Serve the demo account on this port until stopped. */
  record ServeDemo(int port) implements Command {}

  /** Print to standard output, without a window. */
  record Print(Calls calls, Printed content) implements Command {}

  /**
   * Save a stage's snapshot.
   *
   * @param more what else is asked for it
   */
  record Save(Calls calls, Recognized.Wanted stage, Optional<StageList> more, Path file)
      implements Command {}

  /** A window, or a picture of one. */
  sealed interface Drawn extends Command {

    /** How to call AWS. */
    Calls calls();

    /** What to look up at once. */
    Optional<Recognized.Wanted> stage();
  }

  /** Open the window. */
  record Window(Calls calls, Optional<Recognized.Wanted> stage, Opening opening) implements Drawn {}

  /** How a window is opened. */
  enum Opening {
    /** As a tab of the window that is already open, if there is one. */
    SHARED,
    /** In a window of its own. */
    OWN,
    /** In a window of its own, until the first frame that shows the stage. */
    UNTIL_SHOWN
  }

  /** Save a picture of the window to this file. */
  record Screenshot(Calls calls, Optional<Recognized.Wanted> stage, Path file) implements Drawn {}

  /**
   * How to call AWS.
   *
   * @param profile whose credentials to use, if one was named
   * @param endpoint where to send the calls, if that was named
   * @param perSecond how often an operation may be called, for an account and region
   */
  record Calls(
      Optional<ProfileChoice> profile, Optional<EndpointChoice> endpoint, double perSecond) {}

  /** What to print. */
  sealed interface Printed {

    /** A stage. */
    record OfStage(Recognized.Wanted stage, StageForm form) implements Printed {}

    /**
     * A list of a region.
     *
     * @param region where, if that was named
     * @param filter which of its elements, in the words of {@link
     *     dev.stageinspector.find.StageFilter}
     */
    record OfList(Show list, Optional<String> region, Optional<String> filter, ListForm form)
        implements Printed {}

    /** A list of a stage. */
    record OfStageList(Recognized.Wanted stage, StageList list, ListForm form) implements Printed {}

    /**
     * A line for each change of a stage, until the program is ended.
     *
     * @param json whether each line is a JSON object
     */
    record OfChanges(Recognized.Wanted stage, Interval interval, boolean json) implements Printed {}

    /** What differs between two sides. */
    record OfComparison(Compared before, Compared after, ComparisonText form) implements Printed {}
  }

  /**
   * One side of a comparison.
   *
   * @param session which of its sessions is compared; nothing if the stage itself is
   */
  record Compared(Recognized.Wanted stage, Optional<String> session) {

    /** The session that is taken where the newest is meant, or the open one. */
    static final String LATEST = "latest";
  }

  /** Which list of a stage. */
  sealed interface StageList {

    /** What composes the stage's video now. */
    record Compositions() implements StageList {}

    /** All of its sessions. */
    record Sessions() implements StageList {}

    /** Who was in a session. */
    record Participants(InSession who) implements StageList {}

    /** What happened in a session. */
    record TimeLine(InSession who) implements StageList {}

    /** The answer to a question about a session. */
    record Diagnosis(Asked asked) implements StageList {}
  }

  /**
   * Participants of a session: those with these IDs and those with these user IDs. If none is
   * named, it is up to the list.
   *
   * @param session the session's ID; if it isn't named, the open session, else the newest
   * @param participants IDs of participants
   * @param users user IDs
   */
  record InSession(Optional<String> session, List<String> participants, List<String> users) {
    public InSession {
      participants = List.copyOf(participants);
      users = List.copyOf(users);
    }

    /** Whether participants are named. */
    boolean named() {
      return !participants.isEmpty() || !users.isEmpty();
    }
  }

  /**
   * A question about a session.
   *
   * @param session the session's ID; if it isn't named, the open session, else the newest
   * @param question which question
   * @param viewer who doesn't see something, if that was named
   * @param publisher whom it is about, if that was named
   * @param at which moment it is about, as it was typed
   */
  record Asked(
      Optional<String> session,
      QuestionKind question,
      Optional<Person> viewer,
      Optional<Person> publisher,
      Optional<String> at) {}

  /** How a stage is printed. */
  sealed interface StageForm {

    /** The whole response. */
    record Json() implements StageForm {}

    /** One line for each field. */
    record Text() implements StageForm {}

    /** A summary for a ticket. */
    record Markdown() implements StageForm {}

    /** What to enter in this encoder. */
    record Setup(Encoder encoder) implements StageForm {}
  }

  /** How a list is printed. */
  enum ListForm {
    JSON,
    TEXT,
    MARKDOWN,
    CSV
  }
}
