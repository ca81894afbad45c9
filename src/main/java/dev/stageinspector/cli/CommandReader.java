package dev.stageinspector.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what the command line asks for, and refuses what makes no sense. */
public final class CommandReader {

  private final Arguments given;

  private CommandReader(Arguments given) {
    this.given = given;
  }

  /**
   * Reads the arguments.
   *
   * @throws UsageException with a sentence for the user
   */
  public static Command read(String... arguments) throws UsageException {
    Arguments given = Arguments.of(arguments);
    if (given.has(Option.HELP)) {
      return new Command.Help();
    }
    return given.has(Option.VERSION) ? new Command.Version() : new CommandReader(given).command();
  }

  private Command command() throws UsageException {
    Optional<PrintForm> form = given.one(PrintForm.values(), Option.PRINT);
    new Mixes(given, form).check();
    Command.Calls calls = new CallsReader(given).calls();
    StageReader stages = new StageReader(given);
    if (given.has(Option.DEMO_ENDPOINT)) {
      return new Command.ServeDemo(port());
    }
    if (given.has(Option.COMPARE)) {
      return new Command.Print(calls, new ComparisonReader(given).read(form));
    }
    if (given.has(Option.WATCH)) {
      return new Command.Print(calls, new WatchReader(given).read(form));
    }
    if (given.has(Option.SAVE)) {
      return new Command.Save(
          calls, stages.required("--save"), new PrintReader(given).saved(), path(Option.SAVE));
    }
    if (form.isPresent()) {
      return new Command.Print(calls, new PrintReader(given).read(form.get()));
    }
    return given.has(Option.SCREENSHOT)
        ? new Command.Screenshot(calls, stages.stage(), path(Option.SCREENSHOT))
        : new Command.Window(calls, stages.stage(), opening());
  }

  private Command.Opening opening() {
    if (given.has(Option.EXIT_WHEN_SHOWN)) {
      return Command.Opening.UNTIL_SHOWN;
    }
    return given.has(Option.NEW_WINDOW) ? Command.Opening.OWN : Command.Opening.SHARED;
  }

  private Path path(Option option) throws UsageException {
    String text = given.value(option).orElseThrow();
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("“" + text + "” is not a valid file name.");
    }
  }

  private int port() throws UsageException {
    String text = given.value(Option.DEMO_ENDPOINT).orElseThrow();
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.parseInt(text);
    }
    throw new UsageException("The port must be a number from 0 to 65535.");
  }
}
