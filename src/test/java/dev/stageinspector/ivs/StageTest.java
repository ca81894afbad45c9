package dev.stageinspector.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Stage.Recording;
import dev.stageinspector.ivs.catalogue.StageCatalogue;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.PropertyReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          | false | no storage configuration is set
          "storageConfigurationArn": "" | false | no storage configuration is set
          "storageConfigurationArn": null | false | no storage configuration is set
          "storageConfigurationArn": "", "mediaTypes": ["AUDIO_VIDEO"] | false | no storage configuration is set
          "storageConfigurationArn": "arn:x", "mediaTypes": ["NONE"] | false | the media type is NONE
          "storageConfigurationArn": "arn:x" | true | audio and video
          "storageConfigurationArn": "arn:x", "mediaTypes": [] | true | audio and video
          "storageConfigurationArn": "arn:x", "mediaTypes": ["AUDIO_VIDEO"] | true | audio and video
          "storageConfigurationArn": "arn:x", "mediaTypes": ["AUDIO_ONLY"] | true | audio only
          "storageConfigurationArn": "arn:x", "mediaTypes": ["HOLOGRAM"] | true | HOLOGRAM
          "storageConfigurationArn": "arn:x", "thumbnailConfiguration": {"recordingMode": "DISABLED", "targetIntervalSeconds": 60} | true | audio and video
          "storageConfigurationArn": "arn:x", "thumbnailConfiguration": {"recordingMode": "INTERVAL", "targetIntervalSeconds": 30} | true | audio and video, thumbnails every 30 s
          "storageConfigurationArn": "arn:x", "thumbnailConfiguration": {"recordingMode": "INTERVAL"} | true | audio and video, thumbnails
          """)
  void recordingIsJudgedByWhatIsStored(@Nullable String fields, boolean on, String words) {
    String configuration = fields == null ? "" : fields;

    assertThat(
            stage(
                    "{\"stage\": {\"autoParticipantRecordingConfiguration\": {"
                        + configuration
                        + "}}}")
                .recording())
        .isEqualTo(new Recording(on, words));
  }

  @Test
  void withoutAConfigurationRecordingIsOff() {
    assertThat(stage("{\"stage\": {}}").recording())
        .isEqualTo(new Recording(false, "no storage configuration is set"));
  }

  @Test
  void aStageIsLiveWhileItHasASession() {
    assertThat(stage("{\"stage\": {\"activeSessionId\": \"st-1\"}}").session()).contains("st-1");
    assertThat(stage("{\"stage\": {\"activeSessionId\": \"\"}}").session()).isEmpty();
    assertThat(stage("{\"stage\": {\"activeSessionId\": null}}").session()).isEmpty();
    assertThat(stage("{\"stage\": {}}").session()).isEmpty();
  }

  @Test
  void aStageNeedNotHaveAName() {
    assertThat(stage("{\"stage\": {\"name\": \"hall\"}}").name()).isEqualTo("hall");
    assertThat(stage("{\"stage\": {\"name\": \"\"}}").name()).isEmpty();
    assertThat(stage("{\"stage\": {}}").name()).isEmpty();
  }

  private static Stage stage(String body) {
    try {
      return Stage.of(PropertyReader.read(body, StageCatalogue.GET_STAGE));
    } catch (MalformedJsonException e) {
      throw new AssertionError(e);
    }
  }
}
