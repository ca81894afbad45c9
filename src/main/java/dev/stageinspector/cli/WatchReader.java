package dev.stageinspector.cli;

import dev.stageinspector.cli.Command.Printed;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.watch.Interval;
import java.util.Optional;

/** Reads what to watch, and how. */
record WatchReader(Arguments given) {

  /** What to print, in this form if one was named. */
  Printed read(Optional<PrintForm> form) throws UsageException {
    given.refuse(
        Option.WATCH,
        Option.SHOW,
        Option.SAVE,
        Option.SCREENSHOT,
        Option.DEMO_ENDPOINT,
        Option.EXIT_WHEN_SHOWN,
        Option.NEW_WINDOW);
    UsageException.throwIf(
        form.filter(one -> one != PrintForm.JSON && one != PrintForm.TEXT).isPresent(),
        "--watch takes only --print json or text.");
    Optional<String> every = given.value(Option.EVERY);
    Optional<Interval> interval = every.flatMap(Interval::parse);
    UsageException.throwIf(
        every.isPresent() && interval.isEmpty(),
        "--every needs a whole number of seconds from %d to %d."
            .formatted(Interval.LEAST, Interval.MOST));
    Recognized.Wanted stage = new StageReader(given).required("--watch");
    UsageException.throwIf(
        stage instanceof Recognized.InFile, "A snapshot can't be watched: it doesn't change.");
    return new Printed.OfChanges(
        stage, interval.orElse(Interval.USUAL), form.equals(Optional.of(PrintForm.JSON)));
  }
}
