package dev.stageinspector;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Failure;
import dev.stageinspector.ivs.LookupException;
import dev.stageinspector.ivs.Policy;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.StageSource;
import dev.stageinspector.ivs.Ticket;
import dev.stageinspector.property.Json;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Text;
import dev.stageinspector.setup.Encoder;
import dev.stageinspector.setup.Setup;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints a stage: the answer on standard output, every other word on standard error. */
final class Terminal {

  private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);

  private final StageSource stages;
  private final Function<ProfileChoice, String> credentials;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param credentials says whose credentials asked, once they have
   */
  Terminal(
      StageSource stages,
      Function<ProfileChoice, String> credentials,
      PrintStream out,
      PrintStream err) {
    this.stages = stages;
    this.credentials = credentials;
    this.out = out;
    this.err = err;
  }

  /**
   * Looks a stage up, prints it and gives the exit status.
   *
   * @param encoder whose set-up to print, for that form
   */
  int print(StageQuery query, Options.Form form, Optional<Encoder> encoder) {
    try {
      out.print(text(stages.inspect(query), form, encoder));
      return Exit.SHOWN;
    } catch (LookupException e) {
      explain(e.failure(), err);
    } catch (InterruptedException e) {
      err.println("Canceled.");
    } catch (RuntimeException | Error e) {
      LOG.error("Unexpected", e);
      explain(Failure.defect(query), err);
    }
    return Exit.FAILED;
  }

  /** Says why there is no answer. */
  static void explain(Failure failure, PrintStream err) {
    err.println(failure.headline());
    failure.reason().ifPresent(reason -> err.println("Reason: " + reason));
    err.println("What to do: " + failure.nextStep());
    failure.requestId().ifPresent(id -> err.println("Request ID: " + id));
    failure.policy().map(Policy::json).ifPresent(err::println);
  }

  private String text(Answer inspection, Options.Form form, Optional<Encoder> encoder) {
    return switch (form) {
      case JSON -> json(inspection.body()) + "\n";
      case TEXT -> Text.of(inspection.answer());
      case MARKDOWN -> Ticket.of(inspection, credentials.apply(inspection.query().profile()));
      case SETUP -> Setup.of(encoder.orElseThrow(), inspection.answer()).text(Optional.empty());
    };
  }

  private static String json(String body) {
    try {
      return Json.pretty(body);
    } catch (MalformedJsonException e) {
      throw new IllegalStateException("an answer that was read is JSON", e);
    }
  }
}
