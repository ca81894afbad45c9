package dev.stageinspector;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.stageinspector.aws.failure.Reason;
import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.ivs.BroadcastSecrets;
import dev.stageinspector.ivs.CallBudget;
import dev.stageinspector.ivs.Ivs;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.TokenRequests;
import dev.stageinspector.ivs.failure.Failure;
import dev.stageinspector.ivs.failure.LookupException;
import dev.stageinspector.platform.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a profile of the files to a call of the service, with everything real but AWS. */
@Timeout(60)
class WiringTest {

  private static final StageArn STAGE = new StageArn("us-east-1", "123456789012", "AbCdEf123456");
  private static final StageQuery QUERY = query("process");

  @TempDir private Path home;
  private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());
  private Path runs;

  @BeforeEach
  void start() throws IOException {
    server.start();
    runs = home.resolve("runs");
    Path script = home.resolve("keys.sh");
    Files.writeString(
        script,
        """
        #!/bin/sh
        echo run >> '%s'
        echo '{"Version": 1, "AccessKeyId": "ASIA1", "SecretAccessKey": "s", "SessionToken": "t",
          "Expiration": "2999-01-01T00:00:00Z"}'
        """
            .formatted(runs));
    assertThat(script.toFile().setExecutable(true)).isTrue();
    Files.createDirectories(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"),
        """
        [profile process]
        credential_process = '%s'
        [profile lapsed]
        sso_start_url = https://company.example/start
        sso_region = us-east-1
        sso_account_id = 123456789012
        sso_role_name = Viewer
        """
            .formatted(script));
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void credentialsThatAreRejectedAreNotUsedASecondTime() throws Exception {
    refuse("UnrecognizedClientException");
    try (Wiring wiring = wiring()) {
      Ivs ivs = wiring.ivs();
      BroadcastSecrets secrets = wiring.secrets();
      List<ThrowingCallable> calls =
          List.of(
              () -> secrets.createToken(QUERY, TokenRequests.toPublish(1)),
              () -> ivs.ask(Request.attachedIngestConfigurations(QUERY)),
              () -> ivs.ask(Request.ingestConfigurations(QUERY)),
              () -> secrets.streamKey(QUERY, configuration()));
      for (int i = 0; i < calls.size(); i++) {
        assertThat(failure(calls.get(i)).kind()).isEqualTo(Reason.Kind.INVALID_CREDENTIALS);
        assertThat(Files.readAllLines(runs)).hasSize(i + 1);
      }
    }
  }

  @Test
  void credentialsThatAreAcceptedAreKept() throws Exception {
    refuse("ValidationException");
    try (Wiring wiring = wiring()) {
      for (int i = 0; i < 2; i++) {
        assertThat(
                failure(() -> wiring.ivs().ask(Request.attachedIngestConfigurations(QUERY))).kind())
            .isEqualTo(Reason.Kind.REJECTED);
      }
      assertThat(Files.readAllLines(runs)).hasSize(1);
    }
  }

  @Test
  void whatFailsBeforeItIsSentNamesWhatWasAsked() throws Exception {
    StageQuery lapsed = query("lapsed");
    try (Wiring wiring = wiring()) {
      Failure token =
          failure(() -> wiring.secrets().createToken(lapsed, TokenRequests.toPublish(1)));
      assertThat(token.kind()).isEqualTo(Reason.Kind.SIGN_IN_NEEDED);
      assertThat(token.details()).contains("Action: ivs:CreateParticipantToken");
      assertThat(token.nextStep()).contains("you can then create the token as filled in");

      Failure list = failure(() -> wiring.ivs().ask(Request.attachedIngestConfigurations(lapsed)));
      assertThat(list.details()).contains("Action: ivs:ListIngestConfigurations");

      Failure stage = failure(() -> wiring.ivs().ask(Request.getStage(lapsed)));
      assertThat(stage.details()).contains("Action: ivs:GetStage");
      assertThat(stage.nextStep()).contains("the look-up then runs again");
    }
  }

  private Wiring wiring() {
    Environment environment =
        new Environment(
            Map.of("AWS_ENDPOINT_URL", server.baseUrl()), home, Environment.OperatingSystem.LINUX);
    return new Wiring(
        environment,
        () -> ProfileReader.read(ProfileFiles.of(environment)),
        _ -> Optional.empty(),
        Optional.empty(),
        new CallBudget(1000),
        CompletableFuture.completedFuture(true));
  }

  private void refuse(String type) {
    server.stubFor(
        post(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(403)
                    .withHeader("Content-Type", "application/json")
                    .withHeader("x-amzn-ErrorType", type)
                    .withBody("{\"message\":\"no\"}")));
  }

  private static String configuration() {
    return "arn:aws:ivs:us-east-1:123456789012:ingest-configuration/abc";
  }

  private static StageQuery query(String profile) {
    return new StageQuery(STAGE, new ProfileChoice.Shared(profile));
  }

  private static Failure failure(ThrowingCallable call) {
    return catchThrowableOfType(LookupException.class, call).failure();
  }
}
