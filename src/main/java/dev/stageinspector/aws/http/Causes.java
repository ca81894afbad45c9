package dev.stageinspector.aws.http;

import java.util.ArrayList;
import java.util.List;

/** Why something was thrown. */
public final class Causes {

  private Causes() {}

  /** The exception and its causes, the outermost first; the SDK nests them up to three deep. */
  public static List<Throwable> of(Throwable thrown) {
    List<Throwable> causes = new ArrayList<>();
    for (Throwable cause = thrown;
        cause != null && !causes.contains(cause);
        cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }
}
