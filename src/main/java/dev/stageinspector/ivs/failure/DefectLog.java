package dev.stageinspector.ivs.failure;

import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.http.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what a fault of the program itself came from, for whoever gets the report. */
public final class DefectLog {

  private static final Logger LOG = LoggerFactory.getLogger(DefectLog.class);

  private DefectLog() {}

  /**
   * Writes down what was thrown, with all its causes, if it is what a failure is about. Messages of
   * exceptions may quote what was sent.
   */
  public static void add(Failure failure, Throwable thrown, Secrets secrets) {
    if (failure.kind() == Reason.Kind.DEFECT) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      LOG.error("Unexpected: {}", secrets.redacted(trace.toString()));
    }
  }
}
