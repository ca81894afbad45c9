package dev.stageinspector.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.ShellQuote;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.AwsIvs;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.PropertyReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliCommandTest {

  private static final String ARN = "arn:aws:ivs:us-west-2:123456789012:stage/fK3mT9wQzR4v";
  private static final String GET_STAGE =
      "aws ivs-realtime get-stage --arn " + ARN + " --region us-west-2";
  private static final URI AWS = AwsIvs.awsEndpoint("us-west-2", false, false);

  @Test
  void asksForTheStageAsTheProgramDid() {
    assertThat(command(new ProfileChoice.Shared("support"), AWS))
        .contains(GET_STAGE + " --profile support");
  }

  @Test
  void theCredentialsOfTheEnvironmentNeedNoProfile() {
    assertThat(command(new ProfileChoice.Environment(), AWS)).contains(GET_STAGE);
  }

  @Test
  void aFilterThatIsOnOrOffHasNoValue() {
    SessionQuery session =
        new SessionQuery(new StageQuery(StageArn.of(ARN), new ProfileChoice.Environment()), "st-1");

    assertThat(CliCommand.of(answer(session.publishers(), AWS), ShellQuote.POSIX))
        .contains(
            "aws ivs-realtime list-participants --filter-by-published --session-id st-1"
                + " --stage-arn "
                + ARN
                + " --region us-west-2");
  }

  @Test
  void anotherEndpointIsNamed() {
    assertThat(
            command(new ProfileChoice.Environment(), URI.create("https://proxy.example/a?b=c&d")))
        .contains(GET_STAGE + " --endpoint-url 'https://proxy.example/a?b=c&d'");
    assertThat(command(new ProfileChoice.Demo(), URI.create("http://127.0.0.1:4711")))
        .contains(GET_STAGE + " --endpoint-url http://127.0.0.1:4711");
    // Of another region.
    assertThat(
            command(new ProfileChoice.Environment(), AwsIvs.awsEndpoint("us-east-1", false, false)))
        .contains(GET_STAGE + " --endpoint-url https://ivsrealtime.us-east-1.amazonaws.com");
  }

  /** The CLI reads the same settings for them, and refuses them with a named endpoint. */
  @ParameterizedTest
  @CsvSource({"true, false", "false, true", "true, true"})
  void awsOwnEndpointsOfOtherKindsAreNotNamed(boolean fips, boolean dualStack) {
    URI endpoint = AwsIvs.awsEndpoint("us-west-2", fips, dualStack);

    assertThat(command(new ProfileChoice.Environment(), endpoint)).contains(GET_STAGE);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = ';',
      value = {
        "two words; 'two words'",
        "it's; 'it'\\''s'",
        "$HOME `id` $(id); '$HOME `id` $(id)'",
        "\"a\" & b\\c; '\"a\" & b\\c'",
        "~; '~'",
        "Größe ☃; 'Größe ☃'",
        "|a\nb|; |'a\nb'|",
        "arn:aws:x; arn:aws:x"
      })
  void aProfileOfAnyNameIsOneWord(String name, String quoted) {
    assertThat(command(new ProfileChoice.Shared(name), AWS))
        .contains(GET_STAGE + " --profile " + quoted);
  }

  @Test
  void aNameThatLooksLikeAnOptionIsNone() {
    assertThat(command(new ProfileChoice.Shared("-x"), AWS)).contains(GET_STAGE + " --profile=-x");
    assertThat(command(new ProfileChoice.Shared("--debug y"), AWS))
        .contains(GET_STAGE + " '--profile=--debug y'");
  }

  @Test
  void isQuotedForItsShell() {
    Answer answer = getStage(new ProfileChoice.Shared("it's $me"), AWS);

    assertThat(CliCommand.of(answer, ShellQuote.POWERSHELL))
        .contains(GET_STAGE + " --profile 'it''s $me'");
  }

  @Test
  void aNameThatNoShellHandsOnGivesNoCommand() {
    assertThat(command(new ProfileChoice.Shared("a\0b"), AWS)).isEmpty();
  }

  @Test
  void aListIsAskedForByItsPage() {
    Request page =
        new Request(
            Operation.LIST_STORAGE_CONFIGURATIONS,
            new ProfileChoice.Shared("work"),
            "eu-west-1",
            Optional.empty(),
            Map.of("maxResults", 100, "nextToken", "-Ab/c=="));

    assertThat(
            CliCommand.of(
                answer(page, AwsIvs.awsEndpoint("eu-west-1", false, false)), ShellQuote.POSIX))
        .contains(
            "aws ivs-realtime list-storage-configurations --max-results 100"
                + " --next-token=-Ab/c== --region eu-west-1 --profile work");
  }

  private static Optional<String> command(ProfileChoice profile, URI endpoint) {
    return CliCommand.of(getStage(profile, endpoint), ShellQuote.POSIX);
  }

  private static Answer getStage(ProfileChoice profile, URI endpoint) {
    return answer(Request.getStage(new StageQuery(StageArn.of(ARN), profile)), endpoint);
  }

  private static Answer answer(Request request, URI endpoint) {
    try {
      return new Answer(
          request,
          PropertyReader.read("{}", request.operation().catalogue()),
          "{}",
          Optional.empty(),
          Instant.EPOCH,
          Duration.ZERO,
          endpoint);
    } catch (MalformedJsonException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
