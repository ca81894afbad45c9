package dev.stageinspector;

import java.util.Arrays;
import java.util.Optional;

/** An option of the command line, in the order in which help lists them. */
enum Option {
  ARN("--arn", "ARN", "the stage; the window opens and looks it up"),
  PROFILE(
      "--profile",
      "NAME",
      "a profile of the shared files (else AWS_PROFILE, else the last one used, else with --arn the"
          + " keys of the environment, else the demo account)"),
  ENDPOINT_URL(
      "--endpoint-url",
      "URL",
      "another API endpoint (else what the profile, AWS_ENDPOINT_URL_IVS_REALTIME or"
          + " AWS_ENDPOINT_URL say)"),
  DEMO("--demo", "", "the built-in demo account: no AWS account, no network"),
  PRINT(
      "--print",
      "FORM",
      "no window: print to standard output and end; FORM is json, text, markdown or setup"),
  ENCODER(
      "--encoder",
      "ENCODER",
      "with --print setup: what a broadcaster publishes with; ENCODER is obs, gstreamer, ffmpeg,"
          + " rtmps or self-signed"),
  SCREENSHOT(
      "--screenshot",
      "FILE",
      "draw the window with the finished look-up into a PNG and end; works without a display"),
  DEMO_ENDPOINT(
      "--demo-endpoint",
      "PORT",
      "only serve the demo account on 127.0.0.1:PORT (0 is any free one), print its URL as the"
          + " first line, run until stopped"),
  EXIT_WHEN_SHOWN(
      "--exit-when-shown",
      "",
      "end after the first frame that shows the answer; for measuring the start"),
  HELP("--help", "", "-h", "show this and end"),
  VERSION("--version", "", "-V", "show the version and end");

  private final String longName;
  private final String parameter;
  private final String shortName;
  private final String words;

  Option(String longName, String parameter, String words) {
    this(longName, parameter, "", words);
  }

  Option(String longName, String parameter, String shortName, String words) {
    this.longName = longName;
    this.parameter = parameter;
    this.shortName = shortName;
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

  boolean takesParameter() {
    return !parameter.isEmpty();
  }

  /** What it does. */
  String words() {
    return words;
  }
}
