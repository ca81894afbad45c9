package dev.stageinspector.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.aws.profiles.EndpointChoice;
import dev.stageinspector.broadcast.Encoder;
import dev.stageinspector.cli.Command.Calls;
import dev.stageinspector.cli.Command.Compared;
import dev.stageinspector.cli.Command.InSession;
import dev.stageinspector.cli.Command.ListForm;
import dev.stageinspector.cli.Command.Printed;
import dev.stageinspector.cli.Command.StageForm;
import dev.stageinspector.cli.Command.StageList;
import dev.stageinspector.demo.DemoAccount;
import dev.stageinspector.find.PastedForm;
import dev.stageinspector.find.Recognized;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.property.ComparisonText;
import dev.stageinspector.watch.Interval;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandReaderTest {

  private static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/abc";
  private static final Recognized.Wanted STAGE = plain(ARN);
  private static final Recognized.Wanted SAMPLE = plain(DemoAccount.STAGES.getFirst().arn());

  private static final Calls USUAL = calls(Optional.empty());
  private static final Calls DEMO = calls(Optional.of(new ProfileChoice.Demo()));

  @Test
  void nothingGivenIsTheWindow() throws UsageException {
    assertThat(CommandReader.read())
        .isEqualTo(new Command.Window(USUAL, Optional.empty(), Command.Opening.SHARED));
  }

  @Test
  void windowAndPictureLookAStageUp() throws UsageException {
    assertThat(CommandReader.read("--arn", ARN, "--exit-when-shown"))
        .isEqualTo(new Command.Window(USUAL, Optional.of(STAGE), Command.Opening.UNTIL_SHOWN));
    assertThat(CommandReader.read("--demo", "--screenshot=a b.png"))
        .isEqualTo(new Command.Screenshot(DEMO, Optional.of(SAMPLE), Path.of("a b.png")));
  }

  @Test
  void newWindowIsOneOfItsOwn() throws UsageException {
    assertThat(CommandReader.read("--new-window"))
        .isEqualTo(new Command.Window(USUAL, Optional.empty(), Command.Opening.OWN));
    assertThatThrownBy(() -> CommandReader.read("--demo", "--print", "json", "--new-window"))
        .hasMessage("--new-window works only with the window.");
  }

  @Test
  void callsGoAsTheOptionsSay() throws Exception {
    assertThat(
            CommandReader.read(
                "--profile",
                "work place",
                "--endpoint-url=http://x/a=b",
                "--calls-per-second",
                "0.5"))
        .isEqualTo(
            new Command.Window(
                new Calls(
                    Optional.of(new ProfileChoice.Shared("work place")),
                    Optional.of(EndpointChoice.parse("http://x/a=b", "--endpoint-url")),
                    0.5),
                Optional.empty(),
                Command.Opening.SHARED));
  }

  @Test
  void aStageIsPrintedInItsForms() throws UsageException {
    assertThat(printed("--print Json --arn " + ARN))
        .isEqualTo(new Printed.OfStage(STAGE, new StageForm.Json()));
    assertThat(printed("--print text --demo"))
        .isEqualTo(new Printed.OfStage(SAMPLE, new StageForm.Text()));
    assertThat(printed("--print setup --encoder Self-Signed --demo"))
        .isEqualTo(new Printed.OfStage(SAMPLE, new StageForm.Setup(Encoder.SELF_SIGNED)));
  }

  @Test
  void anyTextWithAStageIsTaken() throws UsageException {
    assertThat(CommandReader.read("--arn", "see *" + ARN + "*, it fails", "--print", "json"))
        .isEqualTo(
            new Command.Print(
                USUAL,
                new Printed.OfStage(
                    new Recognized.OneStage(StageArn.of(ARN), Optional.empty(), PastedForm.TEXT),
                    new StageForm.Json())));
  }

  @Test
  void aNameIsLookedForInTheRegionOfTheTextOrOfTheOption() throws UsageException {
    assertThat(printed("--arn friday --print json")).isEqualTo(named("friday", Optional.empty()));
    assertThat(printed("--arn friday --print json --region eu-west-1"))
        .isEqualTo(named("friday", Optional.of("eu-west-1")));
    assertThat(printed("--arn friday@us-west-2 --print json --region eu-west-1"))
        .isEqualTo(named("friday", Optional.of("us-west-2")));
    assertThat(printed("--arn friday --print json --demo"))
        .isEqualTo(named("friday", Optional.of(DemoAccount.REGION)));
  }

  @Test
  void aRegionBesideAnArnHarmsNothing() throws UsageException {
    assertThat(printed("--print json --region eu-west-1 --arn " + ARN))
        .isEqualTo(new Printed.OfStage(STAGE, new StageForm.Json()));
  }

  @Test
  void severalStagesAreListedOnePerLine() {
    assertThatThrownBy(() -> CommandReader.read("--arn", ARN + " " + ARN + "d"))
        .isInstanceOf(UsageException.class)
        .extracting(e -> ((UsageException) e).text())
        .isEqualTo(
            "There are 2 stages in this text. Pass one of these ARNs to --arn:\n"
                + ARN
                + "\n"
                + ARN
                + "d");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arn:aws:ivs:us-east-1:123456789012:channel/abc | This is the ARN of a channel of IVS Low-Latency Streaming, not of a stage.
          {"stages": []} | This JSON doesn't name a stage.
          "" | --arn needs a stage's ARN, ID, or name.
          """)
  void aTextWithoutAStageIsRefused(String text, String problem) {
    assertThatThrownBy(() -> CommandReader.read("--arn", text.isEmpty() ? " " : text))
        .isInstanceOf(UsageException.class)
        .extracting(e -> ((UsageException) e).text())
        .isEqualTo(problem);
  }

  @Test
  void aListIsPrintedInItsForms() throws UsageException {
    assertThat(printed("--show stages --print csv"))
        .isEqualTo(
            new Printed.OfList(Show.STAGES, Optional.empty(), Optional.empty(), ListForm.CSV));
    assertThat(printed("--show Stages --print json --demo"))
        .isEqualTo(
            new Printed.OfList(
                Show.STAGES, Optional.of(DemoAccount.REGION), Optional.empty(), ListForm.JSON));
    assertThat(printed("--show stages --region eu-west-1 --print text --demo"))
        .isEqualTo(
            new Printed.OfList(
                Show.STAGES, Optional.of("eu-west-1"), Optional.empty(), ListForm.TEXT));
    assertThat(printed("--show stages --filter=env=prod --print text"))
        .isEqualTo(
            new Printed.OfList(
                Show.STAGES, Optional.empty(), Optional.of("env=prod"), ListForm.TEXT));
  }

  @Test
  void aListOfAStageIsPrintedInItsForms() throws UsageException {
    assertThat(printed("--show sessions --print csv --demo"))
        .isEqualTo(new Printed.OfStageList(SAMPLE, new StageList.Sessions(), ListForm.CSV));
    assertThat(printed("--show compositions --print json --region eu-west-1 --arn " + ARN))
        .isEqualTo(new Printed.OfStageList(STAGE, new StageList.Compositions(), ListForm.JSON));
    assertThat(printed("--show participants --print text --demo --session Latest"))
        .isEqualTo(
            new Printed.OfStageList(
                SAMPLE,
                new StageList.Participants(new InSession(Optional.empty(), List.of(), List.of())),
                ListForm.TEXT));
    assertThat(
            printed(
                "--show Timeline --print json --demo --session st-1 --user a --participant p"
                    + " --user=b --participant q --user a"))
        .isEqualTo(
            new Printed.OfStageList(
                SAMPLE,
                new StageList.TimeLine(
                    new InSession(Optional.of("st-1"), List.of("p", "q"), List.of("a", "b"))),
                ListForm.JSON));
  }

  @Test
  void stageIsWatchedEveryFiveSecondsUnlessToldOtherwise() throws UsageException {
    assertThat(printed("--watch --arn " + ARN))
        .isEqualTo(new Printed.OfChanges(STAGE, new Interval(5), false));
    assertThat(printed("--watch --every 60 --print json --arn " + ARN))
        .isEqualTo(new Printed.OfChanges(STAGE, new Interval(60), true));
  }

  @Test
  void twoStagesAreComparedAsText() throws UsageException {
    assertThat(printed("--compare " + ARN + " friday --region eu-west-1"))
        .isEqualTo(
            new Printed.OfComparison(
                new Compared(STAGE, Optional.empty()),
                new Compared(
                    new Recognized.Named("friday", Optional.of("eu-west-1"), PastedForm.PLAIN),
                    Optional.empty()),
                ComparisonText.TEXT));
    assertThat(printed("--compare=" + ARN + " " + ARN + " --print Markdown"))
        .isEqualTo(
            new Printed.OfComparison(
                new Compared(STAGE, Optional.empty()),
                new Compared(STAGE, Optional.empty()),
                ComparisonText.MARKDOWN));
  }

  @Test
  void sessionsAreComparedInTheirOrder() throws UsageException {
    assertThat(printed("--session st-1 --print json --session latest --compare " + ARN + " " + ARN))
        .isEqualTo(
            new Printed.OfComparison(
                new Compared(STAGE, Optional.of("st-1")),
                new Compared(STAGE, Optional.of("latest")),
                ComparisonText.JSON));
  }

  @Test
  void whatCannotBeComparedSaysSoByName() {
    assertThatThrownBy(() -> CommandReader.read("--compare", ARN, ARN + " " + ARN + "d"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Pass one of these ARNs to --compare:");
  }

  @Test
  void onlyThePortCountsForTheDemoEndpoint() throws UsageException {
    assertThat(CommandReader.read("--demo-endpoint", "0")).isEqualTo(new Command.ServeDemo(0));
  }

  @ParameterizedTest
  @CsvSource({"--demo, --demo", "=, =", "-work, -work", "a=b, a=b"})
  void valueThatLooksLikeAnOptionIsJoined(String joined, String name) throws UsageException {
    assertThat(CommandReader.read("--profile=" + joined))
        .isEqualTo(
            new Command.Window(
                calls(Optional.of(new ProfileChoice.Shared(name))),
                Optional.empty(),
                Command.Opening.SHARED));
  }

  @Test
  void valueInAnArgumentOfItsOwnMayHaveADashOrAnEqualsSign() throws UsageException {
    for (String name : List.of("-work", "a=b")) {
      assertThat(CommandReader.read("--profile", name))
          .isEqualTo(
              new Command.Window(
                  calls(Optional.of(new ProfileChoice.Shared(name))),
                  Optional.empty(),
                  Command.Opening.SHARED));
    }
  }

  @Test
  void helpAndVersionHaveShortNamesAndComeBeforeAllElse() throws UsageException {
    assertThat(CommandReader.read("-h", "--print", "csv")).isEqualTo(new Command.Help());
    assertThat(CommandReader.read("-V", "--region", "x")).isEqualTo(new Command.Version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --color                    | Unknown option --color.
          --color=red                | Unknown option --color.
          --=x                        | Unknown option --.
          --arn                       | --arn needs a value: TEXT.
          --arn=                      | --arn needs a value: TEXT.
          --arn --demo                | --arn needs a value: TEXT.
          --arn --print=json          | --arn needs a value: TEXT.
          --arn -h                    | --arn needs a value: TEXT.
          --profile --work --demo     | --profile needs a value: NAME.
          --profile= --demo           | --profile needs a value: NAME.
          --print=                    | --print needs a value: FORM.
          --screenshot=               | --screenshot needs a value: FILE.
          --demo=yes                  | --demo takes no value.
          --demo=                     | --demo takes no value.
          --help=print                | --help takes no value.
          -h=x                        | -h takes no value.
          something                   | Unexpected argument “something”.
          --demo --demo               | --demo can be given only once.
          --arn a --arn b             | --arn can be given only once.
          --arn=a --arn b             | --arn can be given only once.
          --arn a --arn=b             | --arn can be given only once.
          -h --help                   | --help can be given only once.
          --session a --session b     | --session can be given only once.
          --user                      | --user needs a value: ID.
          --compare a                 | --compare needs 2 values: A B.
          --compare a --demo          | --compare needs 2 values: A B.
          --compare= b                | --compare needs 2 values: A B.
          --compare a b --compare a b | --compare can be given only once.
          --compare a b c             | Unexpected argument “c”.
          --show list --print json    | “list” is not a value of --show. Use one of stages, storage-configurations, encoder-configurations, ingest-configurations, compositions, sessions, participants, timeline, diagnosis.
          --print=yaml                | “yaml” is not a value of --print. Use one of json, text, markdown, csv, setup.
          --print yaml                | “yaml” is not a value of --print. Use one of json, text, markdown, csv, setup.
          --print setup --demo --encoder vlc | “vlc” is not a value of --encoder. Use one of obs, gstreamer, ffmpeg, rtmps, self-signed.
          --encoder                   | --encoder needs a value: ENCODER.
          --demo-endpoint=-1          | The port must be a number from 0 to 65535.
          --demo-endpoint many        | The port must be a number from 0 to 65535.
          --demo-endpoint 99999999999 | The port must be a number from 0 to 65535.
          """)
  void wrongArgumentsAreNamed(String line, String message) {
    assertThatThrownBy(() -> CommandReader.read(line.split(" ", -1)))
        .isInstanceOf(UsageException.class)
        .hasMessage(message)
        .extracting(e -> ((UsageException) e).text())
        .isEqualTo(message + "\nSee --help.");
  }

  @Test
  void helpTellsOfEveryOptionWithinEightyColumns() {
    String help = Usage.text();

    for (Option option : Option.values()) {
      assertThat(help).contains(option.longName() + " " + option.parameter());
    }
    assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    assertThat(help).contains("Exit status:", "With --compare:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --show stages                                      | --show needs --save, or --print json, text, markdown, or csv.
          --show stages --print setup --encoder obs          | --show needs --save, or --print json, text, markdown, or csv.
          --print csv --demo                                 | --print csv works only with --show.
          --show stages --print json --arn x                 | --show stages takes --region, not --arn.
          --show sessions                                    | --show needs --save, or --print json, text, markdown, or csv.
          --show sessions --print json                       | --show sessions needs --arn or --demo.
          --show timeline --print json --region eu-west-1 --demo | --show timeline takes --arn; --region works only with it.
          --show encoder-configurations --print json --arn x | --show encoder-configurations takes --region, not --arn.
          --show sessions --print json --demo --session x    | --session works only with --show participants, timeline, or diagnosis, or with --compare.
          --show stages --print json --participant x         | --participant works only with --show participants or timeline.
          --show compositions --print json --demo --user x   | --user works only with --show participants or timeline.
          --print json --demo --session x                    | --session works only with --show participants, timeline, or diagnosis, or with --compare.
          --show diagnosis --print csv --demo --question live-now | --show diagnosis needs --print json, text, or markdown.
          --show diagnosis --print json --demo --user x --question live-now | --user works only with --show participants or timeline.
          --show diagnosis --print json --demo --question no-video --viewer x | --question no-video needs --publisher.
          --show diagnosis --print json --demo               | --show diagnosis needs --question: one of no-video, who-was-there, drops, no-recording, cannot-publish, live-now, all-or-one, clients.
          --show diagnosis --print json --demo --question x  | “x” is not a value of --question. Use one of no-video, who-was-there, drops, no-recording, cannot-publish, live-now, all-or-one, clients.
          --show diagnosis --print json --demo --question no-video --viewer x | --question no-video needs --publisher.
          --show diagnosis --print json --demo --question who-was-there | --question who-was-there needs --at.
          --show diagnosis --print json --demo --question live-now --viewer x | --question live-now doesn't take --viewer.
          --show diagnosis --print json --demo --question drops --publisher user: | --publisher needs a participant ID, or user: and a user ID.
          --show diagnosis --print json --demo --question who-was-there --at tea | --at: Enter a time such as 14:05, yesterday 14:05, or 2026-11-25 14:05 UTC.
          --show timeline --print json --demo --at 14:05     | --at works only with --show diagnosis.
          --viewer x                                         | --viewer works only with --show diagnosis.
          --user x                                           | --user works only with --show participants or timeline.
          --show timeline --print json --demo --filter x     | --filter works only with --show stages.
          --region eu-west-1 --print json --demo             | --region works only with --show, --arn, or --compare.
          --show stages --print json --region=eu_west/#      | “eu_west/#” is not a region.
          --show storage-configurations --print json --filter x | --filter works only with --show stages.
          --print json --demo --filter x                     | --filter works only with --show stages.
          --watch                                            | --watch needs --arn or --demo.
          --watch --demo --every 1                           | --every needs a whole number of seconds from 2 to 60.
          --watch --demo --every 61                          | --every needs a whole number of seconds from 2 to 60.
          --watch --demo --every 5s                          | --every needs a whole number of seconds from 2 to 60.
          --watch --demo --print csv                         | --watch takes only --print json or text.
          --watch --demo --show sessions --print json        | --watch doesn't take --show.
          --watch --demo --save x                            | --watch doesn't take --save.
          --watch --arn x.stage.json                         | A snapshot can't be watched: it doesn't change.
          --demo --print json --every 5                      | --every works only with --watch.
          --compare a b --watch                              | --compare doesn't take --watch.
          --compare a b --arn c                              | --compare doesn't take --arn.
          --compare a b --show stages --print json           | --compare doesn't take --show.
          --compare a b --screenshot x.png                   | --compare doesn't take --screenshot.
          --compare a b --new-window                         | --compare doesn't take --new-window.
          --compare a b --print csv                          | --compare needs --print text, markdown, or json.
          --compare a b --print setup                        | --compare needs --print text, markdown, or json.
          --compare a b --session x                          | --compare takes --session twice: one for each side.
          --compare a b --session x --session y --session z  | --compare takes --session twice: one for each side.
          --compare a b --user x                             | --user works only with --show participants or timeline.
          --filter x                                         | --filter works only with --show stages.
          --print json                                       | --print needs --arn or --demo.
          --print setup --demo                               | --print setup needs --encoder: one of obs, gstreamer, ffmpeg, rtmps, self-signed.
          --print json --demo --encoder obs                  | --encoder works only with --print setup.
          --demo --profile work                              | Use either --demo or --profile, not both.
          --screenshot x.png --print json --demo             | Use only one of --print, --save, --screenshot, and --demo-endpoint.
          --screenshot x.png --demo-endpoint 0               | Use only one of --print, --save, --screenshot, and --demo-endpoint.
          --exit-when-shown --screenshot x.png               | --exit-when-shown works only with the window.
          """)
  void whatMakesNoSenseIsRefused(String line, String sentence) {
    assertThatThrownBy(() -> CommandReader.read(line.strip().split(" ", -1)))
        .isInstanceOf(UsageException.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "fast", "1e9", "0.0"})
  void aRateIsAPositiveNumber(String rate) {
    assertThatThrownBy(() -> CommandReader.read("--calls-per-second=" + rate))
        .isInstanceOf(UsageException.class)
        .hasMessage("--calls-per-second needs a number greater than 0.");
  }

  private static Printed printed(String line) throws UsageException {
    Command command = CommandReader.read(line.split(" ", -1));
    assertThat(command).isInstanceOf(Command.Print.class);
    return ((Command.Print) command).content();
  }

  private static Printed named(String name, Optional<String> region) {
    return new Printed.OfStage(
        new Recognized.Named(name, region, PastedForm.PLAIN), new StageForm.Json());
  }

  private static Recognized.Wanted plain(String arn) {
    return new Recognized.OneStage(StageArn.of(arn), Optional.empty(), PastedForm.PLAIN);
  }

  private static Calls calls(Optional<ProfileChoice> profile) {
    return new Calls(profile, Optional.empty(), CallBudget.USUAL_RATE);
  }
}
