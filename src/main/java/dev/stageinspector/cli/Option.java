package dev.stageinspector.cli;

import dev.stageinspector.diagnosis.QuestionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An option of the command line, in the order in which help lists them. */
enum Option {
  ARN(
      "--arn",
      "TEXT",
      "look up this stage; TEXT is its ARN, ID, or name, or any text with its ARN in it, a link to"
          + " the AWS console, JSON, an event, a participant token, or a snapshot's file"),
  PROFILE(
      "--profile",
      "NAME",
      "use this AWS profile (default: the first available of the access keys in the environment,"
          + " AWS_PROFILE, AWS_DEFAULT_PROFILE, in the window the last profile used, the profile"
          + " \"default\", the environment's web identity or container credentials, and in a window"
          + " without --arn the first profile or the demo account)"),
  ENDPOINT_URL(
      "--endpoint-url",
      "URL",
      "call this API endpoint (default: from the profile, AWS_ENDPOINT_URL_IVS_REALTIME, or"
          + " AWS_ENDPOINT_URL)"),
  DEMO("--demo", "", "use the built-in demo account: no AWS account, no network"),
  PRINT(
      "--print",
      "FORM",
      "print to standard output and exit, without a window; FORM is json, text, markdown, csv (for"
          + " lists), or setup (for an encoder)"),
  COMPARE(
      "--compare",
      "A B",
      2,
      "show what differs between two stages, or between two sessions with --session given twice; A"
          + " and B are what --arn takes; FORM is text (the default), markdown, or json"),
  SHOW(
      "--show",
      "LIST",
      "with --print: print a list, with --save: save it as well; LIST is "
          + lists(Show.Scope.REGION)
          + " of a region, "
          + lists(Show.Scope.STAGE, Show.Scope.SESSION)
          + " of a stage"),
  SAVE(
      "--save",
      "FILE",
      "save a snapshot of the stage, whose name should end in .stage.json, and exit"),
  WATCH(
      "--watch",
      "",
      "watch the stage in the terminal until Ctrl+C: print what is there, then a line for each"
          + " change; with --print json, each line is a JSON object"),
  EVERY(
      "--every", "SECONDS", "with --watch: how often to ask AWS; SECONDS is 2 to 60 (default: 5)"),
  SESSION(
      "--session",
      "ID",
      "with --show participants, timeline, or diagnosis, and twice with --compare: the session; ID"
          + " can be latest (default of --show: latest, which is the open session, or else the"
          + " newest)"),
  PARTICIPANT(
      "--participant",
      "ID",
      "with --show participants or timeline: only this participant; can be given more than once,"
          + " also with --user"),
  USER(
      "--user",
      "ID",
      "the same for all participants with this user ID (default for timeline: everyone who has"
          + " published)"),
  QUESTION(
      "--question",
      "NAME",
      "with --show diagnosis: the question; NAME is "
          + Arrays.stream(QuestionKind.values())
              .map(QuestionKind::toString)
              .collect(Collectors.joining(", "))),
  VIEWER(
      "--viewer",
      "ID",
      "with --show diagnosis: who doesn't see the publisher; a participant ID, or user: and a user"
          + " ID"
          + askedBy(QuestionKind.Part.VIEWER)),
  PUBLISHER(
      "--publisher",
      "ID",
      "with --show diagnosis: whom the question is about; the same"
          + askedBy(QuestionKind.Part.PUBLISHER)),
  AT(
      "--at",
      "TIME",
      "with --show diagnosis: the moment that the question is about, such as 14:05, \"yesterday"
          + " 14:05\", or a time in ISO 8601"
          + askedBy(QuestionKind.Part.TIME)),
  FILTER(
      "--filter",
      "TEXT",
      "with --show stages: only the stages that have every word of TEXT in their name, ID, or tags;"
          + " env=prod matches a tag; is:live and is:idle match the state"),
  REGION(
      "--region",
      "REGION",
      "with a list of a region, or with a name or an ID in --arn or --compare: the region (default: from AWS_REGION,"
          + " AWS_DEFAULT_REGION, or the profile)"),
  ENCODER(
      "--encoder",
      "ENCODER",
      "with --print setup: the encoder whose settings to print; ENCODER is obs, gstreamer, ffmpeg,"
          + " rtmps, or self-signed"),
  SCREENSHOT(
      "--screenshot",
      "FILE",
      "save a PNG of the window after the look-up and exit; works without a display"),
  DEMO_ENDPOINT(
      "--demo-endpoint",
      "PORT",
      "only serve the demo account on 127.0.0.1:PORT (0 for any free port): print the URL as the"
          + " first line, then run until stopped"),
  CALLS_PER_SECOND(
      "--calls-per-second",
      "NUMBER",
      "call each operation at most this often, per account and region (default: 2.5, half of what"
          + " AWS allows)"),
  NEW_WINDOW(
      "--new-window", "", "open a window of its own, even if the program already has one open"),
  EXIT_WHEN_SHOWN(
      "--exit-when-shown",
      "",
      "exit after the first frame that shows the stage; for measuring the start-up time"),
  HELP("--help", "", "-h", "show this help and exit"),
  VERSION("--version", "", "-V", "show the version and exit");

  private final String longName;
  private final String parameter;
  private final String shortName;
  private final int arity;
  private final String words;

  /** Which questions need it, and which take it besides. */
  private static String askedBy(QuestionKind.Part part) {
    String needing = named(kind -> kind.needs().contains(part));
    String taking = named(kind -> kind.takes().contains(part) && !kind.needs().contains(part));
    return "; needed by " + needing + (taking.isEmpty() ? "" : "; optional for " + taking);
  }

  private static String named(Predicate<QuestionKind> which) {
    return Arrays.stream(QuestionKind.values())
        .filter(which)
        .map(QuestionKind::toString)
        .collect(Collectors.joining(", "));
  }

  Option(String longName, String parameter, String words) {
    this(longName, parameter, "", parameter.isEmpty() ? 0 : 1, words);
  }

  Option(String longName, String parameter, int arity, String words) {
    this(longName, parameter, "", arity, words);
  }

  Option(String longName, String parameter, String shortName, String words) {
    this(longName, parameter, shortName, parameter.isEmpty() ? 0 : 1, words);
  }

  Option(String longName, String parameter, String shortName, int arity, String words) {
    this.longName = longName;
    this.parameter = parameter;
    this.shortName = shortName;
    this.arity = arity;
    this.words = words;
  }

  /** The option that an argument names. */
  static Optional<Option> named(String argument) {
    return Arrays.stream(values())
        .filter(option ->
            option.longName.equals(argument)
                || (!option.shortName.isEmpty() && option.shortName.equals(argument)))
        .findFirst();
  }

  /** Its long name, with the dashes. */
  String longName() {
    return longName;
  }

  /** Its short name, with the dash, or nothing. */
  String shortName() {
    return shortName;
  }

  /** What its parameter is called, or nothing if it takes none. */
  String parameter() {
    return parameter;
  }

  /** Whether it can be given more than once. */
  boolean repeats() {
    return this == PARTICIPANT || this == USER || this == SESSION;
  }

  /** How many values it takes each time. */
  int arity() {
    return arity;
  }

  private static String lists(Show.Scope... scopes) {
    String all =
        Stream.of(Show.values())
            .filter(list -> List.of(scopes).contains(list.scope()))
            .map(Show::toString)
            .collect(Collectors.joining(", "));
    int last = all.lastIndexOf(' ') + 1;
    return all.substring(0, last) + "or " + all.substring(last);
  }

  /** What it does. */
  String words() {
    return words;
  }
}
