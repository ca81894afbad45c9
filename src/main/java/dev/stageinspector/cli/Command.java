package dev.stageinspector.cli;

import dev.stageinspector.aws.profiles.EndpointChoice;
import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.ivs.ArnReading;
import dev.stageinspector.ivs.ProfileChoice;
import java.nio.file.Path;
import java.util.Optional;

/** What the command line asks for. Only what makes sense can be asked for. */
public sealed interface Command {

  /** Explain the options. */
  record Help() implements Command {}

  /** Tell the version. */
  record Version() implements Command {}

  /** Serve the demo account on this port until stopped. */
  record ServeDemo(int port) implements Command {}

  /** Print to standard output, without a window. */
  record Print(Calls calls, Printed content) implements Command {}

  /** A window, or a picture of one. */
  sealed interface Drawn extends Command {

    /** How to call AWS. */
    Calls calls();

    /** What to look up at once. */
    Optional<ArnReading.Understood> stage();
  }

  /**
   * Open the window.
   *
   * @param exitWhenShown whether to exit after the first frame that shows the stage
   */
  record Window(Calls calls, Optional<ArnReading.Understood> stage, boolean exitWhenShown)
      implements Drawn {}

  /** Save a picture of the window to this file. */
  record Screenshot(Calls calls, Optional<ArnReading.Understood> stage, Path file)
      implements Drawn {}

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
    record OfStage(ArnReading.Understood stage, StageForm form) implements Printed {}

    /**
     * A list.
     *
     * @param region where, if that was named
     */
    record OfList(Show list, Optional<String> region, ListForm form) implements Printed {}
  }

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
