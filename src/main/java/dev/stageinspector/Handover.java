package dev.stageinspector;

import dev.stageinspector.cli.Command;
import dev.stageinspector.cli.CommandReader;
import dev.stageinspector.cli.UsageException;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.handover.MeetingPlace;
import dev.stageinspector.handover.Message;
import dev.stageinspector.handover.Sender;
import dev.stageinspector.handover.Start;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.store.AppFolders;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands a start over to the window that is already open. It comes before everything else, so that
 * nobody waits for a toolkit, a log, or profiles that are not needed.
 */
record Handover(Environment environment) {

  /** What is said on standard error when the window did not take it. */
  static final String REFUSED =
      "Not opened in the window that is already open: its AWS or proxy variables, options, or"
          + " display differ, or it is busy.";

  /**
   * Hands over what can be. Only a window can, and wrong usage is told by who reads it next. A
   * defect in here must not keep the program from starting.
   */
  Start start(String[] arguments) {
    try {
      return CommandReader.read(arguments) instanceof Command.Window window
          ? start(window, arguments)
          : new Start.Alone();
    } catch (UsageException | RuntimeException e) {
      return new Start.Alone();
    }
  }

  /** What is said on standard error when the window took it. */
  static String sentence(String[] arguments) {
    return arguments.length == 0
        ? "Stage Inspector is already open."
        : "Opened in the window that is already open.";
  }

  private Start start(Command.Window window, String[] arguments) {
    Sender sender = new Sender(MeetingPlace.of(AppFolders.of(environment)));
    return switch (window.opening()) {
      case SHARED -> sender.handOver(message(window, arguments));
      case OWN -> sender.keep();
      case UNTIL_SHOWN -> new Start.Alone();
    };
  }

  private static String absolute(String argument, Path file) {
    String option = argument.startsWith("--arn=") ? "--arn=" : "";
    return isPathOf(file, argument.substring(option.length()))
        ? option + file.toAbsolutePath().normalize()
        : argument;
  }

  private static boolean isPathOf(Path file, String text) {
    try {
      return Path.of(text).equals(file);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Message message(Command.Window window, String[] arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (window.stage().orElse(null) instanceof Recognized.InFile(Path file)) {
      // The other program is in a folder of its own.
      all.replaceAll(argument -> absolute(argument, file));
    }
    if (window.stage().isPresent() && window.calls().profile().isEmpty()) {
      Surroundings.profile(environment).ifPresent(name -> all.add("--profile=" + name));
    }
    return new Message(Surroundings.of(environment).digest(), all);
  }
}
