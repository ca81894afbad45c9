package dev.stageinspector.diagnosis;

import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines to copy into a POSIX shell, which ask AWS what this API can't tell. They only read.
 *
 * @param stage the stage that they are about, whose region and profile they name
 */
record ShellLines(StageQuery stage) {

  /** How far from an event CloudTrail is searched: a client that vanishes is reported late. */
  private static final Duration AROUND = Duration.ofMinutes(5);

  private static final String PERIOD = "60";

  /** An AWS CLI command with the region and the profile of the stage. */
  String aws(String... words) {
    List<String> all = new ArrayList<>(List.of("aws"));
    all.addAll(List.of(words));
    all.addAll(List.of("--region", stage.arn().region()));
    if (stage.profile() instanceof ProfileChoice.Shared(String name)) {
      // The CLI takes a value that begins with a dash only in the same word as its option.
      all.addAll(name.startsWith("-") ? List.of("--profile=" + name) : List.of("--profile", name));
    }
    return all.stream().map(ShellLines::quoted).collect(Collectors.joining(" "));
  }

  /** CloudTrail: who disconnected a participant around a time. */
  String disconnections(Instant time) {
    return disconnections(time.minus(AROUND), time.plus(AROUND));
  }

  /** CloudTrail: who disconnected a participant in a stretch of time. */
  String disconnections(Instant from, Instant to) {
    return aws(
        "cloudtrail",
        "lookup-events",
        "--lookup-attributes",
        "AttributeKey=EventName,AttributeValue=DisconnectParticipant",
        "--start-time",
        time(from),
        "--end-time",
        time(to));
  }

  /** CloudWatch: a metric of one publisher, of each of its layers and media. */
  String publisherMetric(String metric, String participant, Instant from, Instant to) {
    return aws(
        "cloudwatch",
        "get-metric-data",
        "--metric-data-queries",
        ("[{\"Id\":\"m\",\"Expression\":\"SEARCH('{AWS/IVSRealTime,Stage,Participant,SimulcastLayer,MediaType}"
                + " MetricName=\\\"%s\\\" Stage=\\\"%s\\\" Participant=\\\"%s\\\"', 'Average', %s)\"}]")
            .formatted(metric, stage.arn().id(), participant, PERIOD),
        "--start-time",
        time(from),
        "--end-time",
        time(to));
  }

  /** CloudWatch: a metric of the whole stage. */
  String stageMetric(String metric, Instant from, Instant to) {
    return statistics(metric, from, to, "Name=Stage,Value=" + stage.arn().id());
  }

  /** CloudWatch: a metric of the whole region. */
  String regionMetric(String metric, Instant from, Instant to) {
    return statistics(metric, from, to);
  }

  private String statistics(String metric, Instant from, Instant to, String... dimensions) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "cloudwatch",
                "get-metric-statistics",
                "--namespace",
                "AWS/IVSRealTime",
                "--metric-name",
                metric));
    if (dimensions.length > 0) {
      words.add("--dimensions");
      words.addAll(List.of(dimensions));
    }
    words.addAll(
        List.of(
            "--start-time",
            time(from),
            "--end-time",
            time(to),
            "--period",
            PERIOD,
            "--statistics",
            "Average",
            "Maximum"));
    return aws(words.toArray(String[]::new));
  }

  private static String time(Instant time) {
    return Times.utc(time.truncatedTo(ChronoUnit.SECONDS));
  }

  /** A word as sh, bash, and zsh hand it on. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*")
        ? word
        : "'" + word.replace("'", "'\\''") + "'";
  }
}
