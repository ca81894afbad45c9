package dev.stageinspector.ui;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.ivs.Ivs;

/** Where nothing is told that nobody waits for. */
public final class NoNames {

  public static final Ivs IVS =
      request -> {
        throw AnswerSamples.failure(
            request.query(), Reason.Kind.CONNECTION_REFUSED, "for the test");
      };

  private NoNames() {}
}
