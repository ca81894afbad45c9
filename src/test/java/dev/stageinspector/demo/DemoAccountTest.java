package dev.stageinspector.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The sample stages against the limits of the public service model. */
class DemoAccountTest {

  private static final String FROM_THE_FUTURE = "fields-of-tomorrow";

  private static final Set<String> REGIONS =
      Set.of(
          "us-east-1",
          "us-west-2",
          "eu-west-1",
          "eu-central-1",
          "ap-south-1",
          "ap-northeast-1",
          "ap-northeast-2");

  private static final Map<String, Set<String>> MEMBERS =
      Map.of(
          "",
          Set.of("stage"),
          "/stage",
          Set.of(
              "arn",
              "name",
              "activeSessionId",
              "tags",
              "autoParticipantRecordingConfiguration",
              "endpoints"),
          "/stage/endpoints",
          Set.of("events", "whip", "rtmp", "rtmps"),
          "/stage/autoParticipantRecordingConfiguration",
          Set.of(
              "storageConfigurationArn",
              "mediaTypes",
              "thumbnailConfiguration",
              "recordingReconnectWindowSeconds",
              "hlsConfiguration",
              "recordParticipantReplicas"),
          "/stage/autoParticipantRecordingConfiguration/thumbnailConfiguration",
          Set.of("recordingMode", "targetIntervalSeconds", "storage"),
          "/stage/autoParticipantRecordingConfiguration/hlsConfiguration",
          Set.of("targetSegmentDurationSeconds"));

  static Stream<SampleStage> samples() {
    return SampleStage.ALL.stream();
  }

  static Stream<SampleStage> samplesOfToday() {
    return samples().filter(sample -> !sample.stage().name().equals(FROM_THE_FUTURE));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isWhatItsAnswerSays(SampleStage sample) {
    JsonNode stage = Caller.tree(sample.answer()).get("stage");
    assertThat(stage.get("arn").stringValue()).isEqualTo(sample.stage().arn());
    assertThat(stage.path("name").stringValue("")).isEqualTo(sample.stage().name());
    assertThat(sample.stage().shows()).matches("[A-Z0-9].{20,90}\\.");
    assertThat(sample.stage().arn()).matches(".*:stage/[a-zA-Z0-9]{12}");
    assertThat(REGIONS).contains(sample.stage().arn().split(":", -1)[3]);
    assertThat(sample.stage().arn()).contains(":" + DemoAccount.ACCOUNT_ID + ":");
  }

  @Test
  void noTwoStagesShareAnArn() {
    assertThat(DemoAccount.STAGES.stream().map(DemoStage::arn)).doesNotHaveDuplicates();
  }

  @Test
  void theFirstStageHasEverything() {
    SampleStage first = SampleStage.ALL.getFirst();
    assertThat(first.stage().arn()).contains(":" + DemoAccount.REGION + ":");
    assertThat(first.treatment()).isInstanceOf(SampleStage.Treatment.Answered.class);
    JsonNode answer = Caller.tree(first.answer());
    MEMBERS.forEach((path, members) ->
        assertThat(answer.at(path).propertyNames())
            .as(path)
            .containsExactlyInAnyOrderElementsOf(members));
  }

  @ParameterizedTest
  @MethodSource("samplesOfToday")
  void keepsTheLimitsOfTheModel(SampleStage sample) {
    assertThat(breaches(sample)).isEmpty();
  }

  @Test
  void theOneFromTheFutureBreaksThemAtSeveralDepths() {
    SampleStage sample =
        samples().filter(it -> it.stage().name().equals(FROM_THE_FUTURE)).findFirst().orElseThrow();
    assertThat(breaches(sample))
        .contains(
            "/stage/participantMinutes",
            "/stage/retiredOn",
            "/stage/layouts",
            "/stage/endpoints/srt",
            "/stage/autoParticipantRecordingConfiguration/hlsConfiguration/lowLatency",
            "/stage/autoParticipantRecordingConfiguration/mediaTypes",
            "/stage/autoParticipantRecordingConfiguration/thumbnailConfiguration/recordingMode");
  }

  @Test
  void fiftyTagsReachTheLimitsInManyScripts() {
    SampleStage sample =
        samples()
            .filter(it -> it.stage().name().equals("tags-of-the-world"))
            .findFirst()
            .orElseThrow();
    JsonNode tags = Caller.tree(sample.answer()).at("/stage/tags");
    assertThat(tags.size()).isEqualTo(50);
    assertThat(tags.propertyNames()).anyMatch(key -> length(key) == 128);
    assertThat(tags.values()).anyMatch(value -> length(value.stringValue()) == 256);
    assertThat(tags.values()).anyMatch(value -> value.stringValue().isEmpty());
    String all = tags.toString() + String.join("", tags.propertyNames());
    Set<Character.UnicodeScript> scripts =
        Set.copyOf(all.codePoints().mapToObj(Character.UnicodeScript::of).distinct().toList());
    assertThat(scripts)
        .contains(
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.HEBREW,
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.DEVANAGARI,
            Character.UnicodeScript.THAI);
    String text = String.join("", tags.values().stream().map(JsonNode::stringValue).toList());
    assertThat(text)
        .contains("\u202e", "\u2067", "\u200b", "\u200d", "\u0301", "\u0001", "\u001b", "\t", "\n");
  }

  /** The paths of what the model does not have, or not so. */
  private static List<String> breaches(SampleStage sample) {
    JsonNode answer = Caller.tree(sample.answer());
    List<String> found = new ArrayList<>();
    MEMBERS.forEach((path, members) ->
        answer.at(path).propertyNames().stream()
            .filter(name -> !members.contains(name))
            .forEach(name -> found.add(path + "/" + name)));
    Limits limits = new Limits(answer, found);
    limits.text("/stage/arn", 128, "arn:aws:ivs:[a-z0-9-]+:[0-9]+:stage/[a-zA-Z0-9-]+");
    limits.text("/stage/name", 128, "[a-zA-Z0-9-_]*");
    limits.text("/stage/activeSessionId", 16, "st-[a-zA-Z0-9]{13}");
    for (String endpoint : List.of("events", "whip", "rtmp", "rtmps")) {
      limits.text("/stage/endpoints/" + endpoint, 2048, "[a-z]+://.+");
    }
    String recording = "/stage/autoParticipantRecordingConfiguration";
    limits.text(
        recording + "/storageConfigurationArn",
        128,
        "|arn:aws:ivs:[a-z0-9-]+:[0-9]+:storage-configuration/[a-zA-Z0-9-]+");
    limits.list(recording + "/mediaTypes", 1, "AUDIO_VIDEO|AUDIO_ONLY|NONE");
    limits.text(recording + "/thumbnailConfiguration/recordingMode", 8, "INTERVAL|DISABLED");
    limits.integer(recording + "/thumbnailConfiguration/targetIntervalSeconds", 1, 86_400);
    limits.list(recording + "/thumbnailConfiguration/storage", 2, "SEQUENTIAL|LATEST");
    limits.integer(recording + "/recordingReconnectWindowSeconds", 0, 300);
    limits.integer(recording + "/hlsConfiguration/targetSegmentDurationSeconds", 2, 10);
    limits.check(recording + "/recordParticipantReplicas", JsonNode::isBoolean);
    limits.check("/stage/tags", DemoAccountTest::areTags);
    return found;
  }

  private static boolean areTags(JsonNode tags) {
    return tags.size() <= 50
        && tags.propertyNames().stream().allMatch(key -> length(key) >= 1 && length(key) <= 128)
        && tags.values().stream()
            .allMatch(value -> value.isString() && length(value.stringValue()) <= 256);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
