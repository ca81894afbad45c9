package dev.stageinspector.cli;

import dev.stageinspector.aws.profiles.ConfiguredRegion;
import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.ivs.CallBudget;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line. */
public final class Options {

  /** The forms of {@code --print}. */
  public enum Form {
    JSON,
    TEXT,
    MARKDOWN,
    CSV,
    SETUP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Option, String> given;
  private final @Nullable Form print;
  private final @Nullable Encoder encoder;
  private final @Nullable Show show;
  private final double callsPerSecond;
  private final @Nullable Path screenshot;
  private final @Nullable Integer demoEndpoint;

  private Options(Map<Option, String> given) throws UsageException {
    this.given = given;
    print = one(Form.values(), given.get(Option.PRINT), Option.PRINT);
    encoder = one(Encoder.values(), given.get(Option.ENCODER), Option.ENCODER);
    show = one(Show.values(), given.get(Option.SHOW), Option.SHOW);
    callsPerSecond = rate(given.get(Option.CALLS_PER_SECOND));
    screenshot = path(given.get(Option.SCREENSHOT));
    demoEndpoint = port(given.get(Option.DEMO_ENDPOINT));
  }

  /**
   * Reads the arguments. What a library for this costs, in classes and reflection, is a quarter of
   * the time that {@code --print} takes.
   *
   * @throws UsageException with a sentence for the user
   */
  public static Options parse(String... arguments) throws UsageException {
    Map<Option, String> given = new EnumMap<>(Option.class);
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      String name = name(argument);
      Option option = Option.named(name).orElseThrow(() -> new UsageException(unknown(argument)));
      if (given.containsKey(option)) {
        throw new UsageException(option.longName() + " can be given only once.");
      }
      boolean joined = !name.equals(argument);
      if (joined && !option.takesParameter()) {
        throw new UsageException(name + " takes no value.");
      }
      String value = "";
      if (option.takesParameter()) {
        value = joined ? argument.substring(name.length() + 1) : next(rest);
        if (value.isBlank()) {
          throw new UsageException(name + " needs a value: " + option.parameter() + ".");
        }
      }
      given.put(option, value);
    }
    return new Options(given);
  }

  /** An argument without the value that {@code =} joins to it. */
  private static String name(String argument) {
    int end = argument.startsWith("-") ? argument.indexOf('=') : -1;
    return end < 0 ? argument : argument.substring(0, end);
  }

  /** The value in an argument of its own: nothing if that is an option, or looks like one. */
  private static String next(Iterator<String> rest) {
    String value = rest.hasNext() ? rest.next() : "";
    return value.startsWith("--") || Option.named(value).isPresent() ? "" : value;
  }

  /**
   * Refuses what cannot be meant together.
   *
   * @throws UsageException with a sentence for the user
   */
  public void check() throws UsageException {
    int ways =
        (print == null ? 0 : 1) + (screenshot == null ? 0 : 1) + (demoEndpoint == null ? 0 : 1);
    if (ways > 1) {
      throw new UsageException("Use only one of --print, --screenshot, and --demo-endpoint.");
    }
    if (show != null && (print == null || print == Form.SETUP)) {
      throw new UsageException("--show needs --print json, text, markdown, or csv.");
    }
    if (print == Form.CSV && show == null) {
      throw new UsageException("--print csv works only with --show.");
    }
    if (show != null && arn().isPresent()) {
      throw new UsageException("--show stages takes --region, not --arn.");
    }
    if (region().isPresent() && show == null) {
      throw new UsageException("--region works only with --show.");
    }
    if (region().filter(ConfiguredRegion::isRegion).isEmpty() && region().isPresent()) {
      throw new UsageException("“" + region().get() + "” is not a region.");
    }
    if (print != null && show == null && arn().isEmpty() && !demo()) {
      // What a script reads must not depend on what was looked up before.
      throw new UsageException("--print needs --arn or --demo.");
    }
    if (encoder != null && print != Form.SETUP) {
      throw new UsageException("--encoder works only with --print setup.");
    }
    if (print == Form.SETUP && encoder == null) {
      throw new UsageException(
          "--print setup needs --encoder: one of " + names(Encoder.values()) + ".");
    }
    if (exitWhenShown() && ways > 0) {
      throw new UsageException("--exit-when-shown works only with the window.");
    }
    if (demo() && profile().isPresent()) {
      throw new UsageException("Use either --demo or --profile, not both.");
    }
  }

  public Optional<String> arn() {
    return Optional.ofNullable(given.get(Option.ARN));
  }

  /** What to print instead of a stage. */
  public Optional<Show> show() {
    return Optional.ofNullable(show);
  }

  public Optional<String> region() {
    return Optional.ofNullable(given.get(Option.REGION));
  }

  /** How often an operation may be called, for an account and region. */
  public double callsPerSecond() {
    return callsPerSecond;
  }

  public Optional<String> profile() {
    return Optional.ofNullable(given.get(Option.PROFILE));
  }

  public Optional<String> endpointUrl() {
    return Optional.ofNullable(given.get(Option.ENDPOINT_URL));
  }

  public boolean demo() {
    return given.containsKey(Option.DEMO);
  }

  public Optional<Form> print() {
    return Optional.ofNullable(print);
  }

  public Optional<Encoder> encoder() {
    return Optional.ofNullable(encoder);
  }

  /** Whether there is to be a window, or a picture of one. */
  public boolean inWindow() {
    return demoEndpoint().isEmpty() && print().isEmpty();
  }

  public Optional<Path> screenshot() {
    return Optional.ofNullable(screenshot);
  }

  public Optional<Integer> demoEndpoint() {
    return Optional.ofNullable(demoEndpoint);
  }

  public boolean exitWhenShown() {
    return given.containsKey(Option.EXIT_WHEN_SHOWN);
  }

  public boolean help() {
    return given.containsKey(Option.HELP);
  }

  public boolean version() {
    return given.containsKey(Option.VERSION);
  }

  private static String unknown(String argument) {
    return argument.startsWith("-")
        ? "Unknown option " + name(argument) + "."
        : "Unexpected argument “" + argument + "”.";
  }

  /**
   * The one with this name, in whatever case.
   *
   * @param option whose value the text is
   */
  private static <T extends Enum<T>> @Nullable T one(T[] all, @Nullable String text, Option option)
      throws UsageException {
    if (text == null) {
      return null;
    }
    return Arrays.stream(all)
        .filter(one -> one.toString().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() ->
            new UsageException(
                "“"
                    + text
                    + "” is not a value of "
                    + option.longName()
                    + ". Use one of "
                    + names(all)
                    + "."));
  }

  private static <T extends Enum<T>> String names(T[] all) {
    return Arrays.stream(all).map(Enum::toString).collect(Collectors.joining(", "));
  }

  private static double rate(@Nullable String text) throws UsageException {
    if (text == null) {
      return CallBudget.USUAL_RATE;
    }
    if (text.matches("[0-9]{1,6}(\\.[0-9]{1,3})?") && Double.parseDouble(text) > 0) {
      return Double.parseDouble(text);
    }
    throw new UsageException("--calls-per-second needs a number greater than 0.");
  }

  private static @Nullable Path path(@Nullable String text) throws UsageException {
    try {
      return text == null ? null : Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("“" + text + "” is not a valid file name.");
    }
  }

  private static @Nullable Integer port(@Nullable String text) throws UsageException {
    if (text == null) {
      return null;
    }
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65_535) {
      return Integer.valueOf(text);
    }
    throw new UsageException("The port must be a number from 0 to 65535.");
  }
}
