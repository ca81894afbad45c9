package dev.stageinspector.cli;

import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.broadcast.Setup;
import dev.stageinspector.cli.Command.ListForm;
import dev.stageinspector.cli.Command.StageForm;
import dev.stageinspector.find.StageFilter;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.failure.AnswerReport;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.ivs.failure.Policy;
import dev.stageinspector.property.Json;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Text;
import dev.stageinspector.property.Visible;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints an answer on standard output, and every other word on standard error. */
public final class Terminal {

  private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);

  private final Ivs ivs;
  private final Function<ProfileChoice, String> credentials;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param credentials says whose credentials asked, once they have
   */
  public Terminal(
      Ivs ivs, Function<ProfileChoice, String> credentials, PrintStream out, PrintStream err) {
    this.ivs = ivs;
    this.credentials = credentials;
    this.out = out;
    this.err = err;
  }

  /** Looks a stage up, prints it and gives the exit status. */
  public int stage(StageQuery query, StageForm form) {
    try {
      out.print(text(ivs.ask(Request.getStage(query)), form));
      return Exit.SHOWN;
    } catch (LookupException e) {
      explain(e.failure(), err);
    } catch (InterruptedException e) {
      err.println("Canceled.");
    } catch (RuntimeException | Error e) {
      LOG.error("Unexpected", e);
      explain(Failure.defect(Request.getStage(query)), err);
    }
    return Exit.FAILED;
  }

  /**
   * Asks for a list, prints all of it and gives the exit status. Where a page fails or the wait is
   * ended, what came before is printed, and it is said that this is not all, and why.
   *
   * @param filter which elements are printed
   */
  public int list(Request request, StageFilter filter, ListForm form) {
    AtomicReference<Answers> soFar = new AtomicReference<>(Answers.none(request));
    try {
      Answers answers =
          ivs.all(
              request,
              now -> {
                soFar.set(now);
                tell(now, err);
              });
      print(answers, filter, form);
      answers.failure().ifPresent(failure -> explain(failure, err));
      return answers.failure().isPresent() ? Exit.FAILED : Exit.SHOWN;
    } catch (InterruptedException e) {
      print(soFar.get(), filter, form);
      err.println("Canceled.");
    } catch (RuntimeException | Error e) {
      LOG.error("Unexpected", e);
      explain(Failure.defect(request), err);
    }
    return Exit.FAILED;
  }

  private void print(Answers answers, StageFilter filter, ListForm form) {
    if (!answers.pages().isEmpty()) {
      out.print(PrintedList.of(answers.joined(filter::accepts)).text(form));
      if (!filter.isEmpty()) {
        err.println(
            answers.items().filter(filter::accepts).count()
                + " of "
                + answers.items().count()
                + " "
                + answers.request().operation().plural()
                + " match the filter.");
      }
      if (!answers.isComplete()) {
        err.println("The list is incomplete.");
      }
    }
  }

  /** How far a list has come, where there is more than one page. */
  static void tell(Answers answers, PrintStream err) {
    if (answers.pages().size() > 1 || answers.end() instanceof Answers.End.More) {
      err.println(
          answers.items().count()
              + " "
              + answers.request().operation().plural()
              + (answers.end() instanceof Answers.End.More ? " so far" : ""));
    }
  }

  /** Says a sentence that may quote files, variables, and answers. */
  public static void say(Object sentence, PrintStream err) {
    err.println(Visible.line(sentence.toString()));
  }

  /** Says why there is no answer. */
  public static void explain(Failure failure, PrintStream err) {
    err.println(failure.headline());
    failure.reason().ifPresent(reason -> err.println("Reason: " + reason));
    err.println("What to do: " + failure.nextStep());
    failure.requestId().ifPresent(id -> err.println("Request ID: " + id));
    failure.policy().map(Policy::json).ifPresent(err::println);
  }

  private String text(Answer stage, StageForm form) {
    return switch (form) {
      case StageForm.Json() -> json(stage.body()) + "\n";
      case StageForm.Text() -> Text.of(stage.tree());
      case StageForm.Markdown() ->
          AnswerReport.of(stage, credentials.apply(stage.query().profile()));
      case StageForm.Setup(Encoder encoder) ->
          Setup.of(encoder, stage.tree()).text(Optional.empty());
    };
  }

  /** JSON for a reader. */
  static String json(String body) {
    try {
      return Json.pretty(body);
    } catch (MalformedJsonException e) {
      throw new IllegalStateException("an answer that was read is JSON", e);
    }
  }
}
