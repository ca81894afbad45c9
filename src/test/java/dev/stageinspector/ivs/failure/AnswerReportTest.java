package dev.stageinspector.ivs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.ivs.catalogue.StageCatalogue;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.PropertyReader;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerReportTest {

  private static final StageArn ARN = new StageArn("us-east-1", "123456789012", "AbCdEf123456");

  @Test
  void whoAskedWhenAndTheVerdictsStandAboveTheFields() throws MalformedJsonException {
    assertThat(
            ticket(
                "{\"stage\": {\"name\": \"town hall\", \"activeSessionId\": \"st-1\"}}",
                Optional.of("d3b1-9")))
        .startsWith(
            """
            # town hall

            - Session: Live: st-1
            - Recording: Off: no storage configuration is set
            - Looked up: `2026-01-02T03:04:05Z in 120 ms`
            - Credentials: profile work, account 123456789012, role Support
            - Endpoint: `https://ivsrealtime.us-east-1.amazonaws.com`
            - Request ID: d3b1-9

            | Field | Path | Value |
            """)
        .contains("| `stage.endpoints` | *not set: ");
  }

  @Test
  void whatIsNotThereIsSaid() throws MalformedJsonException {
    assertThat(ticket("{\"stage\": {}}", Optional.empty()))
        .startsWith("# Unnamed stage\n\n- Session: Idle: no live session\n")
        .contains("\n- Request ID: none\n");
  }

  private static String ticket(String body, Optional<String> requestId)
      throws MalformedJsonException {
    return AnswerReport.of(
        new Answer(
            Request.getStage(new StageQuery(ARN, new ProfileChoice.Shared("work"))),
            PropertyReader.read(body, StageCatalogue.GET_STAGE),
            body,
            requestId,
            Instant.parse("2026-01-02T03:04:05Z"),
            Duration.ofMillis(120),
            URI.create("https://ivsrealtime.us-east-1.amazonaws.com")),
        "profile work, account 123456789012, role Support");
  }
}
