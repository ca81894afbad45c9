package dev.stageinspector.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventWordsTest {

  private static final String PAIR =
      "\"redundantIngest\": true, \"ingestConfigurationArn\": \"arn:pair\"";
  private static final SessionLog LOG =
      new Logs()
          .publisher("h", "host-7")
          .publisher("n", "")
          .participant("a", "enc", PAIR)
          .participant("b", "enc", PAIR)
          .log();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "JOINED | joined",
        "LEFT | left (AWS gives no reason)",
        "JOIN_ERROR | couldn't join (no error code)",
        "PUBLISH_STARTED | started publishing",
        "PUBLISH_STOPPED | stopped publishing",
        "PUBLISH_ERROR B_FRAME_PRESENT | couldn't publish: B_FRAME_PRESENT",
        "SUBSCRIBE_STARTED h | subscribed to host-7",
        "SUBSCRIBE_STARTED n | subscribed to participant n",
        "SUBSCRIBE_STARTED gone | subscribed to participant gone",
        "SUBSCRIBE_STARTED virtual | subscribed to enc (redundant pair)",
        "SUBSCRIBE_STOPPED h | unsubscribed from host-7",
        "SUBSCRIBE_ERROR h NEW_CODE | couldn't subscribe to host-7: NEW_CODE",
        "REPLICATION_STARTED | is being replicated to another stage",
        "REPLICATION_STOPPED | is no longer replicated to another stage",
        "TOKEN_EXCHANGED | exchanged the token",
        "DANCED | DANCED"
      })
  void saysWhatHappened(String event, String words) {
    assertThat(EventWords.of(LOG, Map.of("virtual", "arn:pair")).of(event(event))).isEqualTo(words);
  }

  @Test
  void saysWhatAReplicaAndATokenAreAbout() {
    EventWords words = EventWords.of(LOG);

    assertThat(
            words.of(
                json(
                    "\"name\": \"SUBSCRIBE_STARTED\", \"remoteParticipantId\": \"h\","
                        + " \"replica\": true")))
        .isEqualTo("subscribed to host-7 (replica)");
    assertThat(words.of(json("\"name\": \"SUBSCRIBE_STARTED\", \"remoteParticipantId\": null")))
        .isEqualTo("subscribed to an unknown publisher");
    assertThat(
            words.of(
                json(
                    "\"name\": \"REPLICATION_STARTED\","
                        + " \"destinationStageArn\": \"arn:aws:ivs:us-east-1:1:stage/AbC\"")))
        .isEqualTo("is being replicated to stage AbC");
    assertThat(
            words.of(
                json(
                    "\"name\": \"TOKEN_EXCHANGED\","
                        + " \"previousToken\": {\"capabilities\": [\"SUBSCRIBE\", \"PUBLISH\"]},"
                        + " \"newToken\": {\"capabilities\": [\"SUBSCRIBE\"]}")))
        .isEqualTo("exchanged the token (PUBLISH and SUBSCRIBE before, SUBSCRIBE now)");
    assertThat(words.of(json("\"name\": \"\""))).isEqualTo("(no name)");
  }

  @Test
  void hintsAtWhatAnEventDoesNotSay() {
    assertThat(EventWords.hint(event("LEFT")).orElseThrow()).contains("up to 30 s on a phone");
    assertThat(EventWords.hint(event("DANCED")).orElseThrow()).contains("doesn't know this event");
    assertThat(EventWords.hint(event("PUBLISH_ERROR B_FRAME_PRESENT")).orElseThrow())
        .contains("bframes=0");
    assertThat(EventWords.hint(event("JOIN_ERROR"))).contains("AWS gave no error code.");
    assertThat(EventWords.hint(event("JOINED"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasWords(EventKind kind) {
    assertThat(EventWords.of(LOG).of(event(kind + " h"))).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSUFFICIENT_CAPABILITIES",
        "QUOTA_EXCEEDED",
        "PUBLISHER_NOT_FOUND",
        "BITRATE_EXCEEDED",
        "RESOLUTION_EXCEEDED",
        "STREAM_DURATION_EXCEEDED",
        "INVALID_VIDEO_CODEC",
        "INVALID_AUDIO_CODEC",
        "B_FRAME_PRESENT",
        "INVALID_PROTOCOL",
        "INVALID_STREAM_KEY",
        "REUSE_OF_STREAM_KEY",
        "INVALID_INPUT",
        "INTERNAL_SERVER_EXCEPTION"
      })
  void everyCodeOfTheModelIsExplained(String code) {
    ErrorCodes.Explanation explanation = ErrorCodes.of(code);

    assertThat(explanation.meaning()).endsWith(".").doesNotContain("doesn't know");
    assertThat(explanation.remedy().orElseThrow()).endsWith(".");
  }

  @Test
  void anUnknownCodeIsCalledUnknown() {
    assertThat(ErrorCodes.of("NEW_CODE"))
        .isEqualTo(
            new ErrorCodes.Explanation(
                "This version of Stage Inspector doesn't know this code.", Optional.empty()));
  }

  private static Event event(String text) {
    return Logs.event("v", "10:00:00 " + text);
  }

  private static Event json(String members) {
    return Event.of(Logs.property("{" + members + "}"), "v");
  }
}
