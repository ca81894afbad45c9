package dev.stageinspector.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which options can be given together. */
record Mixes(Arguments given, Optional<PrintForm> form) {

  /**
   * Refuses options that make no sense together.
   *
   * @throws UsageException with a sentence for the user
   */
  void check() throws UsageException {
    boolean setup = form.equals(Optional.of(PrintForm.SETUP));
    checkWays(setup);
    checkSession();
    UsageException.throwIf(
        given.has(Option.EVERY) && !given.has(Option.WATCH), "--every works only with --watch.");
    UsageException.throwIf(
        given.has(Option.ENCODER) && !setup, "--encoder works only with --print setup.");
    UsageException.throwIf(
        given.has(Option.DEMO) && given.has(Option.PROFILE),
        "Use either --demo or --profile, not both.");
  }

  private void checkWays(boolean setup) throws UsageException {
    long ways =
        Stream.of(Option.PRINT, Option.SAVE, Option.SCREENSHOT, Option.DEMO_ENDPOINT)
            .filter(given::has)
            .count();
    UsageException.throwIf(
        ways > 1, "Use only one of --print, --save, --screenshot, and --demo-endpoint.");
    UsageException.throwIf(
        given.has(Option.EXIT_WHEN_SHOWN) && ways > 0,
        "--exit-when-shown works only with the window.");
    UsageException.throwIf(
        given.has(Option.NEW_WINDOW) && ways > 0, "--new-window works only with the window.");
    UsageException.throwIf(
        given.has(Option.SHOW) && !given.has(Option.SAVE) && (form.isEmpty() || setup),
        "--show needs --save, or --print json, text, markdown, or csv.");
    UsageException.throwIf(
        given.has(Option.FILTER) && !given.has(Option.SHOW),
        "--filter works only with --show stages.");
    UsageException.throwIf(
        given.has(Option.REGION)
            && Stream.of(Option.SHOW, Option.ARN, Option.COMPARE).noneMatch(given::has),
        "--region works only with --show, --arn, or --compare.");
  }

  private void checkSession() throws UsageException {
    Optional<Show> list = given.one(Show.values(), Option.SHOW);
    boolean ofSession = list.filter(one -> one.scope() == Show.Scope.SESSION).isPresent();
    boolean diagnosis = list.equals(Optional.of(Show.DIAGNOSIS));
    UsageException.throwIf(
        given.values(Option.SESSION).size() > 1 && !given.has(Option.COMPARE),
        "--session can be given only once.");
    UsageException.throwIf(
        given.has(Option.SESSION) && !ofSession && !given.has(Option.COMPARE),
        "--session works only with --show participants, timeline, or diagnosis, or with --compare.");
    for (Option option : List.of(Option.PARTICIPANT, Option.USER)) {
      UsageException.throwIf(
          given.has(option) && (!ofSession || diagnosis),
          option.longName() + " works only with --show participants or timeline.");
    }
    for (Option option : List.of(Option.QUESTION, Option.VIEWER, Option.PUBLISHER, Option.AT)) {
      UsageException.throwIf(
          given.has(option) && !diagnosis,
          option.longName() + " works only with --show diagnosis.");
    }
    UsageException.throwIf(
        diagnosis && form.equals(Optional.of(PrintForm.CSV)),
        "--show diagnosis needs --print json, text, or markdown.");
  }
}
