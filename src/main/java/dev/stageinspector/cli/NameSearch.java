package dev.stageinspector.cli;

import dev.stageinspector.find.StageSearch;
import dev.stageinspector.find.StageSearch.Closeness;
import dev.stageinspector.find.StageSearch.Match;
import dev.stageinspector.ivs.Answers;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.failure.Failure;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the stage that a name or an ID means, and says on standard error which one it is, or why it
 * is none. It never guesses: where several stages have the name, or only a part of it matches, it
 * lists them.
 */
public final class NameSearch {

  private static final Logger LOG = LoggerFactory.getLogger(NameSearch.class);

  /** Of stages that only resemble what was looked for. */
  private static final int MOST_LISTED = 20;

  private final Ivs ivs;
  private final PrintStream err;

  public NameSearch(Ivs ivs, PrintStream err) {
    this.ivs = ivs;
    this.err = err;
  }

  /**
   * Looks for a stage in a list, all of which is asked for.
   *
   * @param list the request for the list
   */
  public Optional<StageArn> find(String wanted, Request list) {
    try {
      Answers answers = ivs.all(list, now -> Terminal.tell(now, err));
      StageSearch found = StageSearch.of(wanted, answers.items().toList());
      answers.failure().ifPresent(failure -> Terminal.explain(failure, err));
      // Of what is missing, another stage could have the same name, but not the same ID.
      Optional<Match> meant =
          found.meant().filter(_ -> answers.isComplete() || found.closeness() == Closeness.ID);
      if (meant.isPresent()) {
        Terminal.say("Found " + line(meant.get()), err);
      } else if (answers.isComplete() || !found.matches().isEmpty()) {
        tell(wanted, found, list);
      }
      return meant.map(Match::arn);
    } catch (InterruptedException e) {
      err.println("Canceled.");
    } catch (RuntimeException | Error e) {
      LOG.error("Unexpected", e);
      Terminal.explain(Failure.defect(list), err);
    }
    return Optional.empty();
  }

  private void tell(String wanted, StageSearch found, Request list) {
    Terminal.say(heading(wanted, found, list.region()), err);
    List<Match> matches = found.matches();
    int most = found.closeness() == Closeness.PART ? MOST_LISTED : matches.size();
    matches.stream().limit(most).forEach(match -> Terminal.say(line(match), err));
    if (matches.size() > most) {
      err.println("and " + (matches.size() - most) + " more");
    }
  }

  private static String heading(String wanted, StageSearch found, String region) {
    String named = "the name or ID “" + wanted + "”";
    if (found.matches().isEmpty()) {
      return "No stage in "
          + region
          + " has "
          + named
          + ". Check it, or search another region with --region.";
    }
    if (found.closeness() == Closeness.PART) {
      return "No stage in "
          + region
          + " has exactly "
          + named
          + ", but it is part of these. Pass one of their ARNs to --arn:";
    }
    return found.matches().size() > 1
        ? "Several stages in " + region + " have " + named + ". Pass one of their ARNs to --arn:"
        : "In the stages that were listed, one has "
            + named
            + "; others could have it too. Pass an ARN to --arn:";
  }

  private static String line(Match match) {
    return match.arn()
        + (match.name().isEmpty() ? " (no name" : " (" + match.name())
        + (match.live() ? ", live)" : ", idle)");
  }
}
