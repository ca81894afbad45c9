package dev.stageinspector.cli;

import java.util.Arrays;
import java.util.Optional;

/** An option of the command line, in the order in which help lists them. */
enum Option {
  ARN("--arn", "ARN", "the stage to look up"),
  PROFILE(
      "--profile",
      "NAME",
      "the AWS profile to use (else the keys of the environment, AWS_PROFILE, AWS_DEFAULT_PROFILE,"
          + " in the window the last one used, the profile \"default\", and the web identity or"
          + " container of the environment)"),
  ENDPOINT_URL(
      "--endpoint-url",
      "URL",
      "use another API endpoint (default: from the profile, AWS_ENDPOINT_URL_IVS_REALTIME, or"
          + " AWS_ENDPOINT_URL)"),
  DEMO("--demo", "", "use the built-in demo account: no AWS account, no network"),
  PRINT(
      "--print",
      "FORM",
      "print to standard output and exit, without a window; FORM is json, text, markdown, csv (for"
          + " lists), or setup"),
  SHOW(
      "--show",
      "WHAT",
      "with --print: what to print instead of the stage; WHAT is stages: the stages of a region"),
  REGION(
      "--region",
      "REGION",
      "the region of --show stages (default: from AWS_REGION, AWS_DEFAULT_REGION, or the profile)"),
  ENCODER(
      "--encoder",
      "ENCODER",
      "with --print setup: print the settings of this encoder; ENCODER is obs, gstreamer, ffmpeg,"
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
  EXIT_WHEN_SHOWN(
      "--exit-when-shown",
      "",
      "exit after the first frame that shows the stage; for measuring the start"),
  HELP("--help", "", "-h", "show this help and exit"),
  VERSION("--version", "", "-V", "show the version and exit");

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
