package dev.stageinspector.access;

import dev.stageinspector.broadcast.ShellQuote;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.AwsIvs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A call that was answered, as a command of the AWS CLI that makes the same call. */
public final class CliCommand {

  private CliCommand() {}

  /**
   * The command line.
   *
   * @param answer of an operation whose input has only texts, whole numbers, and yes or no
   * @param shell whose rules it is quoted by
   * @return empty if that shell can't hand on the profile's name
   */
  public static Optional<String> of(Answer answer, ShellQuote shell) {
    return shell.line(words(answer.request(), answer.endpoint()));
  }

  /** What the CLI calls an operation: {@code get-stage}. */
  public static String name(Operation operation) {
    return dashed(operation.apiName());
  }

  private static List<String> words(Request request, URI endpoint) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("aws", "ivs-realtime", name(request.operation())));
    new TreeMap<>(request.input())
        .forEach((name, value) ->
            words.addAll(
                value instanceof Boolean on
                    ? List.of((on ? "--" : "--no-") + dashed(name))
                    : option(dashed(name), String.valueOf(value))));
    words.addAll(option("region", request.region()));
    if (request.profile() instanceof ProfileChoice.Shared(String name)) {
      words.addAll(option("profile", name));
    }
    // Whoever made a snapshot must not say where somebody else's credentials are used.
    if (!(request.profile() instanceof ProfileChoice.Saved)
        && !isAwsOwn(endpoint, request.region())) {
      words.addAll(option("endpoint-url", endpoint.toString()));
    }
    return words;
  }

  /** The CLI takes a value that begins with a dash only in the same word as its option. */
  private static List<String> option(String name, String value) {
    return value.startsWith("-") ? List.of("--" + name + "=" + value) : List.of("--" + name, value);
  }

  /** As the CLI writes the names of the service model: {@code get-stage}, {@code max-results}. */
  private static String dashed(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /**
   * Whether the CLI finds the endpoint by itself. It reads the same settings for FIPS and for dual
   * stack, and refuses them together with an endpoint that is named.
   */
  private static boolean isAwsOwn(URI endpoint, String region) {
    return Stream.of(false, true)
        .flatMap(fips ->
            Stream.of(false, true).map(dualStack -> AwsIvs.awsEndpoint(region, fips, dualStack)))
        .anyMatch(endpoint::equals);
  }
}
