package dev.stageinspector.snapshot;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.failure.Reason.Kind;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.property.MalformedJsonException;
import java.nio.file.Path;

/** Answers from snapshots to who asks them, and from elsewhere to everybody else. */
public final class SnapshotIvs implements Ivs {

  private final OpenSnapshots snapshots;
  private final Ivs others;

  /**
   * @param others where answers come from that are asked for with a profile
   */
  public SnapshotIvs(OpenSnapshots snapshots, Ivs others) {
    this.snapshots = snapshots;
    this.others = others;
  }

  @Override
  public Answer ask(Request request) throws LookupException, InterruptedException {
    return request.profile() instanceof ProfileChoice.Saved(Path file)
        ? answer(file, request)
        : others.ask(request);
  }

  private Answer answer(Path file, Request request) throws LookupException {
    try {
      return snapshots
          .open(file)
          .to(request)
          .orElseThrow(() ->
              new LookupException(
                  Failure.beforeCall(request, Reason.of(Kind.NOT_IN_SNAPSHOT, ""))));
    } catch (SnapshotException e) {
      throw unreadable(request, e.sentence());
    } catch (MalformedJsonException e) {
      throw unreadable(request, "What it holds isn't a response of AWS: " + e.getMessage() + ".");
    }
  }

  private static LookupException unreadable(Request request, String sentence) {
    return new LookupException(
        Failure.beforeCall(request, Reason.of(Kind.UNREADABLE_SNAPSHOT, sentence)));
  }
}
