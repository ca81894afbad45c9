package dev.stageinspector.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.broadcast.Encoder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  @Test
  void everyOptionIsRead() throws UsageException {
    Options options =
        Options.parse(
            "--profile",
            "work place",
            "--arn",
            "any text",
            "--endpoint-url=http://x?a=b",
            "--screenshot=a b.png",
            "--demo",
            "--exit-when-shown",
            "--print",
            "Json",
            "--encoder",
            "Self-Signed",
            "--demo-endpoint",
            "0");

    assertThat(options.profile()).contains("work place");
    assertThat(options.arn()).contains("any text");
    assertThat(options.endpointUrl()).contains("http://x?a=b");
    assertThat(options.screenshot()).contains(Path.of("a b.png"));
    assertThat(options.demo()).isTrue();
    assertThat(options.exitWhenShown()).isTrue();
    assertThat(options.print()).contains(Options.Form.JSON);
    assertThat(options.encoder()).contains(Encoder.SELF_SIGNED);
    assertThat(options.demoEndpoint()).contains(0);
    assertThat(options.help()).isFalse();
    assertThat(options.version()).isFalse();
  }

  @Test
  void nothingGivenIsNothingAskedFor() throws UsageException {
    Options options = Options.parse();

    assertThat(options.arn()).isEmpty();
    assertThat(options.profile()).isEmpty();
    assertThat(options.endpointUrl()).isEmpty();
    assertThat(options.print()).isEmpty();
    assertThat(options.encoder()).isEmpty();
    assertThat(options.screenshot()).isEmpty();
    assertThat(options.demoEndpoint()).isEmpty();
    assertThat(options.demo()).isFalse();
  }

  @Test
  void valueThatLooksLikeAnOptionIsJoined() throws UsageException {
    assertThat(Options.parse("--profile=--demo").profile()).contains("--demo");
    assertThat(Options.parse("--profile==").profile()).contains("=");
    assertThat(Options.parse("--profile", "-work").profile()).contains("-work");
    assertThat(Options.parse("--profile", "a=b").profile()).contains("a=b");
  }

  @Test
  void helpAndVersionHaveShortNames() throws UsageException {
    assertThat(Options.parse("-h").help()).isTrue();
    assertThat(Options.parse("-V").version()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --colour                    | Unknown option --colour.
          --colour=red                | Unknown option --colour.
          --=x                        | Unknown option --.
          --arn                       | --arn needs a value: ARN.
          --arn=                      | --arn needs a value: ARN.
          --arn --demo                | --arn needs a value: ARN.
          --arn --print=json          | --arn needs a value: ARN.
          --arn -h                    | --arn needs a value: ARN.
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
          --print=yaml                | “yaml” is not a value of --print. Use one of json, text, markdown, csv, setup.
          --print yaml                | “yaml” is not a value of --print. Use one of json, text, markdown, csv, setup.
          --encoder vlc               | “vlc” is not a value of --encoder. Use one of obs, gstreamer, ffmpeg, rtmps, self-signed.
          --encoder                   | --encoder needs a value: ENCODER.
          --demo-endpoint=-1          | The port must be a number from 0 to 65535.
          --demo-endpoint many        | The port must be a number from 0 to 65535.
          --demo-endpoint 99999999999 | The port must be a number from 0 to 65535.
          """)
  void wrongArgumentsAreNamed(String line, String message) {
    assertThatThrownBy(() -> Options.parse(line.split(" ", -1)))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  @Test
  void helpTellsOfEveryOptionWithinEightyColumns() {
    String help = Usage.text();

    for (Option option : Option.values()) {
      assertThat(help).contains(option.longName() + " " + option.parameter());
    }
    assertThat(help.lines()).allMatch(line -> line.length() <= 80);
    assertThat(help).endsWith("  2  wrong usage\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --show stages                                      | --show needs --print json, text, markdown, or csv.
          --show stages --print setup --encoder obs          | --show needs --print json, text, markdown, or csv.
          --print csv --demo                                 | --print csv works only with --show.
          --show stages --print json --arn x                 | --show stages takes --region, not --arn.
          --region eu-west-1 --print json --demo             | --region works only with --show.
          --show stages --print json --region=eu_west/#      | “eu_west/#” is not a region.
          """)
  void whatDoesNotGoTogetherWithAListIsRefused(String line, String sentence) throws UsageException {
    Options options = Options.parse(line.strip().split(" ", -1));

    assertThatThrownBy(options::check).isInstanceOf(UsageException.class).hasMessage(sentence);
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "fast", "1e9", "0.0"})
  void aRateIsAPositiveNumber(String rate) {
    assertThatThrownBy(() -> Options.parse("--calls-per-second=" + rate))
        .isInstanceOf(UsageException.class)
        .hasMessage("--calls-per-second needs a number greater than 0.");
  }
}
