package dev.stageinspector;

import dev.stageinspector.setup.Encoder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What was asked for on the command line. */
@Command(
    name = "stage-inspector",
    description = "Looks into Amazon IVS Real-Time stages.",
    sortOptions = false,
    separator = " ",
    usageHelpAutoWidth = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the stage was shown",
      "1:the look-up failed; standard error says why",
      "2:wrong usage"
    })
final class Options {

  /** The forms of {@code --print}. */
  enum Form {
    JSON,
    TEXT,
    MARKDOWN,
    SETUP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--arn",
      paramLabel = "ARN",
      description = "the stage; the window opens and looks it up")
  private @Nullable String arn;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "a profile of the shared files (else AWS_PROFILE, else the last one used, else the demo"
              + " account)")
  private @Nullable String profile;

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description =
          "another API endpoint (else what the profile, AWS_ENDPOINT_URL_IVS_REALTIME or"
              + " AWS_ENDPOINT_URL say)")
  private @Nullable String endpointUrl;

  @Option(names = "--demo", description = "the built-in demo account: no AWS account, no network")
  private boolean demo;

  @Option(
      names = "--print",
      paramLabel = "FORM",
      description = "no window: print to standard output and end; FORM is ${COMPLETION-CANDIDATES}")
  private @Nullable Form print;

  @Option(
      names = "--encoder",
      paramLabel = "ENCODER",
      description =
          "with --print setup: what a broadcaster publishes with; ENCODER is"
              + " ${COMPLETION-CANDIDATES}")
  private @Nullable Encoder encoder;

  @Option(
      names = "--screenshot",
      paramLabel = "FILE",
      description =
          "draw the window with the finished look-up into a PNG and end; works without a display")
  private @Nullable Path screenshot;

  @Option(
      names = "--demo-endpoint",
      paramLabel = "PORT",
      description =
          "only serve the demo account on 127.0.0.1:PORT (0 is any free one), print its URL as the"
              + " first line, run until stopped")
  private @Nullable Integer demoEndpoint;

  @Option(
      names = "--exit-when-shown",
      description = "end after the first frame that shows the answer; for measuring the start")
  private boolean exitWhenShown;

  /** A parser for these options. */
  CommandLine parser() {
    return new CommandLine(this).setCaseInsensitiveEnumValuesAllowed(true);
  }

  /**
   * Refuses what cannot be meant together.
   *
   * @throws UsageException with a sentence for the user
   */
  void check() throws UsageException {
    int ways =
        (print == null ? 0 : 1) + (screenshot == null ? 0 : 1) + (demoEndpoint == null ? 0 : 1);
    if (ways > 1) {
      throw new UsageException("Choose one of --print, --screenshot and --demo-endpoint.");
    }
    if (encoder != null && print != Form.SETUP) {
      throw new UsageException("--encoder goes with --print setup.");
    }
    if (print == Form.SETUP && encoder == null) {
      throw new UsageException("--print setup needs --encoder: one of " + encoders() + ".");
    }
    if (exitWhenShown && ways > 0) {
      throw new UsageException("--exit-when-shown is for the window alone.");
    }
    if (demo && profile != null) {
      throw new UsageException("Choose one of --demo and --profile.");
    }
    if (demoEndpoint != null && (demoEndpoint < 0 || demoEndpoint > 65_535)) {
      throw new UsageException("A port is a number from 0 to 65535.");
    }
    if (profile != null && profile.isBlank()) {
      throw new UsageException("--profile needs the name of a profile.");
    }
  }

  private static String encoders() {
    return Stream.of(Encoder.values()).map(Encoder::toString).collect(Collectors.joining(", "));
  }

  Optional<String> arn() {
    return Optional.ofNullable(arn);
  }

  Optional<String> profile() {
    return Optional.ofNullable(profile);
  }

  Optional<String> endpointUrl() {
    return Optional.ofNullable(endpointUrl);
  }

  boolean demo() {
    return demo;
  }

  Optional<Form> print() {
    return Optional.ofNullable(print);
  }

  Optional<Encoder> encoder() {
    return Optional.ofNullable(encoder);
  }

  Optional<Path> screenshot() {
    return Optional.ofNullable(screenshot);
  }

  Optional<Integer> demoEndpoint() {
    return Optional.ofNullable(demoEndpoint);
  }

  boolean exitWhenShown() {
    return exitWhenShown;
  }
}
