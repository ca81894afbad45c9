package dev.stageinspector.cli;

import dev.stageinspector.store.PrivateFileException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output, in UTF-8 whatever the terminal's encoding, as JSON needs it. A print stream says
 * nothing of what it could not write; this one knows, and why.
 */
public final class Output extends PrintStream {

  private final Sink sink;

  public Output(OutputStream to) {
    this(new Sink(to));
  }

  private Output(Sink sink) {
    super(sink, false, StandardCharsets.UTF_8);
    this.sink = sink;
  }

  /** Writes what is left, and gives the reason if anything could not be written. */
  public Optional<String> failure() {
    return checkError() ? Optional.of(String.valueOf(sink.failure)) : Optional.empty();
  }

  private static final class Sink extends FilterOutputStream {

    private @Nullable String failure;

    Sink(OutputStream to) {
      super(to);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      keepingFailure(() -> out.write(bytes, offset, length));
    }

    @Override
    public void write(int octet) throws IOException {
      keepingFailure(() -> out.write(octet));
    }

    @Override
    public void flush() throws IOException {
      keepingFailure(out::flush);
    }

    private void keepingFailure(Writing writing) throws IOException {
      try {
        writing.run();
      } catch (IOException e) {
        // The first one is the cause of what follows it.
        failure = failure == null ? PrivateFileException.reason(e) : failure;
        throw e;
      }
    }

    private interface Writing {
      void run() throws IOException;
    }
  }
}
