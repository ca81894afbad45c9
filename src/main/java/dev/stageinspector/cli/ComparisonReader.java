package dev.stageinspector.cli;

import dev.stageinspector.cli.Command.Printed;
import dev.stageinspector.property.ComparisonText;
import java.util.List;
import java.util.Optional;

/** Reads what to compare. */
record ComparisonReader(Arguments given) {

  /** What to print, in this form if one was named. */
  Printed read(Optional<PrintForm> form) throws UsageException {
    given.refuse(
        Option.COMPARE,
        Option.ARN,
        Option.SHOW,
        Option.SAVE,
        Option.WATCH,
        Option.SCREENSHOT,
        Option.DEMO_ENDPOINT,
        Option.EXIT_WHEN_SHOWN,
        Option.NEW_WINDOW);
    UsageException.throwIf(given.file().isPresent(), "--compare takes two sides, not three.");
    List<String> sessions = given.values(Option.SESSION);
    UsageException.throwIf(
        !sessions.isEmpty() && sessions.size() != 2,
        "--compare takes --session twice: one for each side.");
    return new Printed.OfComparison(side(0), side(1), text(form.orElse(PrintForm.TEXT)));
  }

  private static ComparisonText text(PrintForm form) throws UsageException {
    return switch (form) {
      case TEXT -> ComparisonText.TEXT;
      case MARKDOWN -> ComparisonText.MARKDOWN;
      case JSON -> ComparisonText.JSON;
      case CSV, SETUP ->
          throw new UsageException("--compare needs --print text, markdown, or json.");
    };
  }

  private Command.Compared side(int index) throws UsageException {
    return new Command.Compared(
        new StageReader(given).in(given.values(Option.COMPARE).get(index), Option.COMPARE),
        given.values(Option.SESSION).stream().skip(index).findFirst());
  }
}
