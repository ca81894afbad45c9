package dev.stageinspector.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Operation;
import dev.stageinspector.property.Field.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertyReaderTest {

  private static final String RECORDING = "stage.autoParticipantRecordingConfiguration";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stage.name | Name | main-hall
          stage.arn | ARN | arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456
          stage.activeSessionId | Active session | st-AbCdEf1234567
          stage.endpoints.whip | WHIP endpoint | https://9x0y8z7s6t5u.global-bm.whip.live-video.net
          stage.endpoints.events | Events endpoint | wss://global.events.live-video.net
          stage.endpoints.rtmps | RTMPS endpoint | rtmps://9x0y8z7s6t5u.global-contribute.live-video.net:443/app/
          stage.endpoints.rtmp | RTMP endpoint | rtmp://9x0y8z7s6t5u.global-contribute.live-video.net/app/
          stage.autoParticipantRecordingConfiguration.storageConfigurationArn | Storage configuration | arn:aws:ivs:us-east-1:123456789012:storage-configuration/ZyXw
          stage.autoParticipantRecordingConfiguration.mediaTypes[0] | Media type | AUDIO_VIDEO
          stage.autoParticipantRecordingConfiguration.thumbnailConfiguration.recordingMode | Thumbnail mode | INTERVAL
          stage.autoParticipantRecordingConfiguration.thumbnailConfiguration.targetIntervalSeconds | Thumbnail interval | 30
          stage.autoParticipantRecordingConfiguration.thumbnailConfiguration.storage[0] | Storage | SEQUENTIAL
          stage.autoParticipantRecordingConfiguration.thumbnailConfiguration.storage[1] | Storage | LATEST
          stage.autoParticipantRecordingConfiguration.recordingReconnectWindowSeconds | Reconnect window | 60
          stage.autoParticipantRecordingConfiguration.hlsConfiguration.targetSegmentDurationSeconds | Segment duration | 6
          stage.autoParticipantRecordingConfiguration.recordParticipantReplicas | Record replicas | true
          stage.tags.team | team | events
          """)
  void everyFieldOfTheModelIsReadUnderItsPath(String path, String label, String raw) {
    Property property = at(JsonSamples.full(), path);

    assertThat(property.label()).isEqualTo(label);
    assertThat(property.value().raw()).isEqualTo(raw);
    assertThat(property.field().explanation()).endsWith(".");
  }

  @Test
  void nothingOfAFullAnswerIsNewOrAbsent() {
    assertThat(JsonSamples.full().walk())
        .noneMatch(property -> property.field().standing() == Standing.NEW)
        .allMatch(Property::present);
  }

  @Test
  void secondsHaveTheirUnit() {
    assertThat(JsonSamples.full().walk())
        .filteredOn(property -> property.name().endsWith("Seconds"))
        .hasSize(3)
        .allMatch(property -> property.field().unit().equals(" s"));
  }

  /** A list of thousands would keep thousands of copies of the catalogue otherwise. */
  @Test
  void allElementsOfAListShareWhatIsKnownOfThem() throws MalformedJsonException {
    Property list =
        at(
            PropertyReader.read(
                "{\"stages\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}",
                Operation.LIST_STAGES.catalogue()),
            "stages");

    assertThat(list.children()).extracting(Property::label).containsExactly("[0]", "[1]");
    assertThat(list.children().getFirst().field()).isSameAs(list.children().getLast().field());
  }

  @Test
  void endpointsAreUrlsAndArnsAreArns() {
    assertThat(at(JsonSamples.full(), "stage.endpoints").children())
        .allMatch(endpoint -> endpoint.value() instanceof Value.Url);
    assertThat(at(JsonSamples.full(), "stage.arn").value()).isInstanceOf(Value.Arn.class);
    assertThat(at(JsonSamples.full(), RECORDING + ".storageConfigurationArn").value())
        .isInstanceOf(Value.Arn.class);
  }

  @Test
  void knownFieldsStandInTheOrderOfTheCatalogue() {
    assertThat(at(JsonSamples.full(), "stage").children())
        .extracting(Property::name)
        .containsExactly(
            "name",
            "arn",
            "activeSessionId",
            "endpoints",
            "autoParticipantRecordingConfiguration",
            "tags");
  }

  @Test
  void absentKnownFieldsAreListedWithWhatThatMeans() {
    Property stage = at(JsonSamples.stage(JsonSamples.LEAST), "stage");

    assertThat(stage.children())
        .filteredOn(property -> !property.present())
        .extracting(Property::name)
        .containsExactly(
            "name",
            "activeSessionId",
            "endpoints",
            "autoParticipantRecordingConfiguration",
            "tags");
    assertThat(at(stage, "stage.activeSessionId").value())
        .isEqualTo(new Value.Absent("no live session"));
    assertThat(stage.children())
        .filteredOn(property -> !property.present())
        .allSatisfy(property -> assertThat(property.children()).isEmpty());
  }

  @Test
  void anOlderStageHasTwoEndpointsAndTwoAbsentOnes() {
    Property endpoints =
        at(
            JsonSamples.stage(
                "{\"stage\": {\"endpoints\": {\"events\": \"wss://e\", \"whip\": \"\"}}}"),
            "stage.endpoints");

    assertThat(endpoints.children())
        .extracting(Property::value)
        .containsExactly(
            new Value.Url(""),
            new Value.Url("wss://e"),
            new Value.Absent("older stages have no RTMPS endpoint"),
            new Value.Absent("older stages have no RTMP endpoint"));
  }

  @Test
  void absentNullAndEmptyAreThreeThings() {
    Property stage =
        JsonSamples.stage(
            """
            {"stage": {"name": "", "activeSessionId": null, "tags": {}, "endpoints": {"whip": null},
              "autoParticipantRecordingConfiguration": {"storageConfigurationArn": "", "mediaTypes": []}}}
            """);

    assertThat(at(stage, "stage.name").value()).isEqualTo(new Value.Text(""));
    assertThat(at(stage, "stage.activeSessionId").value()).isEqualTo(new Value.Null());
    assertThat(at(stage, "stage.arn").value()).isInstanceOf(Value.Absent.class);
    assertThat(at(stage, "stage.tags").value()).isEqualTo(new Value.Members());
    assertThat(at(stage, "stage.endpoints.whip").value()).isEqualTo(new Value.Null());
    assertThat(at(stage, RECORDING + ".storageConfigurationArn").value())
        .isEqualTo(new Value.Arn(""));
    assertThat(at(stage, RECORDING + ".mediaTypes").value()).isEqualTo(new Value.Elements());
    assertThat(at(stage, RECORDING + ".mediaTypes").children()).isEmpty();
  }

  @Test
  void unknownFieldsAreKeptAtEveryDepthAfterTheKnownOnesAsTheyCame() {
    Property answer =
        JsonSamples.stage(
            """
            {"zeta": 1, "stage": {"zulu": {"deep": [{"deeper": null}]}, "alpha": true, "name": "n"}, "eta": 2}
            """);

    assertThat(answer.children())
        .extracting(Property::name)
        .containsExactly("stage", "zeta", "eta");
    assertThat(at(answer, "stage").children())
        .filteredOn(Property::present)
        .extracting(Property::name)
        .containsExactly("name", "zulu", "alpha");
    for (String path :
        List.of(
            "zeta",
            "eta",
            "stage.alpha",
            "stage.zulu",
            "stage.zulu.deep",
            "stage.zulu.deep[0]",
            "stage.zulu.deep[0].deeper")) {
      Property unknown = at(answer, path);
      assertThat(unknown.field().standing()).isEqualTo(Standing.NEW);
      assertThat(unknown.label()).isEqualTo(unknown.name());
    }
    assertThat(at(answer, "stage.zulu.deep[0].deeper").value()).isEqualTo(new Value.Null());
  }

  @Test
  void aKnownFieldOfAnotherTypeIsShownAsItIs() {
    Property answer =
        JsonSamples.stage(
            "{\"stage\": {\"name\": {\"en\": \"Hall\"}, \"tags\": [\"a\", \"b\"], \"arn\": 5}}");

    assertThat(at(answer, "stage.name.en").value()).isEqualTo(new Value.Text("Hall"));
    assertThat(at(answer, "stage.tags[1]").value()).isEqualTo(new Value.Text("b"));
    assertThat(at(answer, "stage.arn").value()).isEqualTo(new Value.Numeral("5"));
  }

  @Test
  void tagsAreSortedByNameAndBelongToTheUser() {
    Property tags =
        at(
            JsonSamples.stage(
                """
                {"stage": {"tags": {"b": "1", "*": "2", "a": "3", "é": "4", "B": "5", "name": "6", "": "7"}}}
                """),
            "stage.tags");

    assertThat(tags.children())
        .extracting(Property::name)
        .containsExactly("", "*", "B", "a", "b", "name", "é");
    assertThat(tags.children())
        .allMatch(tag -> tag.field().standing() == Standing.FREE)
        .allMatch(tag -> tag.label().equals(tag.name()));
  }

  @Test
  void repeatedMembersAreAllKept() {
    Property stage =
        at(
            JsonSamples.stage(
                "{\"stage\": {\"name\": \"one\", \"new\": 1, \"name\": \"two\", \"new\": 2}}"),
            "stage");

    assertThat(stage.children())
        .filteredOn(property -> property.present())
        .extracting(property -> property.name() + "=" + property.value().raw())
        .containsExactly("name=one", "name=two", "new=1", "new=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.10", "1e400", "-0", "-0.0", "12345678901234567890", "1E+5", "0.1e-7", "60"})
  void numbersKeepTheirDigits(String digits) {
    Property answer =
        JsonSamples.stage(
            "{\"stage\": {\"autoParticipantRecordingConfiguration\":"
                + " {\"recordingReconnectWindowSeconds\": "
                + digits
                + "}}}");

    assertThat(at(answer, RECORDING + ".recordingReconnectWindowSeconds").value())
        .isEqualTo(new Value.Numeral(digits));
  }

  private static Property at(Property root, String path) {
    return root.at(path).orElseThrow();
  }
}
