package dev.stageinspector.ui;

import dev.stageinspector.access.CliCommand;
import dev.stageinspector.access.ProfileWords;
import dev.stageinspector.broadcast.ShellQuote;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.ConsoleLink;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ui.answer.AnswerText;
import dev.stageinspector.ui.kit.ClipboardWriter;
import dev.stageinspector.ui.kit.LinkEvent;

/** What leads out of the program: to another program, a shell, or AWS's console. */
final class WaysOut {

  private final ClipboardWriter clipboard;
  private final ShellQuote shell;
  private final ProfileWords words;

  /**
   * @param shell the shell that commands are quoted for
   */
  WaysOut(ClipboardWriter clipboard, ShellQuote shell, ProfileWords words) {
    this.clipboard = clipboard;
    this.shell = shell;
    this.words = words;
  }

  /** Copies a whole answer. */
  void copy(Answer answer, AnswerText form) {
    clipboard.copy(form.what(), form.of(answer, words));
  }

  /** Copies the ARN of the stage that an answer is about. */
  void copyArn(Answer answer) {
    clipboard.copy("the stage ARN", answer.query().arn().toString());
  }

  /** Copies the call that was answered, and says what is special about it. */
  void copyCommand(Answers answers) {
    Answer first = answers.pages().getFirst();
    CliCommand.of(first, shell)
        .ifPresentOrElse(
            command ->
                clipboard.copy(
                    "the AWS CLI command "
                        + CliCommand.name(first.request().operation())
                        + note(answers),
                    command),
            () -> clipboard.say("The name of the profile can't be written in a command"));
  }

  private static String note(Answers answers) {
    String pages = answers.pages().size() == 1 && answers.isComplete() ? "" : " for the first page";
    return answers.request().profile() instanceof ProfileChoice.Demo
        ? pages + ". It works with any credentials while Stage Inspector is open"
        : pages;
  }

  /** Whether AWS's console can have the page of the stage that an answer is about. */
  static boolean isInConsole(Answer answer) {
    return !(answer.request().profile() instanceof ProfileChoice.Demo);
  }

  /** Asks for the stage's page in AWS's console. */
  static LinkEvent console(Answer answer) {
    StageArn stage = answer.query().arn();
    return new LinkEvent(
        ConsoleLink.of(stage),
        "Sign in to account " + stage.account() + " in the browser. This link opens:");
  }
}
