package dev.stageinspector.cli;

import dev.stageinspector.aws.profiles.Prompts;
import dev.stageinspector.property.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;

/** Asks on standard error and reads one line of standard input. */
public final class TerminalPrompts implements Prompts {

  /** Far more than a code has. */
  private static final int LONGEST_LINE = 200;

  private final InputStream in;
  private final PrintStream err;

  public TerminalPrompts(InputStream in, PrintStream err) {
    this.in = in;
    this.err = err;
  }

  @Override
  public Optional<String> mfaCode(MfaQuestion question) {
    question.again().map(Visible::line).ifPresent(err::println);
    err.print(
        "MFA code from device "
            + Visible.line(question.device())
            + " for role "
            + Visible.line(question.role())
            + ": ");
    err.flush();
    try {
      return Optional.of(line()).map(String::strip).filter(code -> !code.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Byte by byte: what follows the line is left to others. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read();
        next >= 0 && next != '\n' && line.length() < LONGEST_LINE;
        next = in.read()) {
      line.append((char) next);
    }
    return line.toString();
  }
}
