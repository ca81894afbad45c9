package dev.stageinspector.property;

import dev.stageinspector.ivs.catalogue.StageCatalogue;

/** Answers of GetStage, with every field of the service's model and with none. */
final class JsonSamples {

  static final String FULL =
      """
      {
        "stage": {
          "activeSessionId": "st-AbCdEf1234567",
          "arn": "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456",
          "autoParticipantRecordingConfiguration": {
            "hlsConfiguration": {"targetSegmentDurationSeconds": 6},
            "mediaTypes": ["AUDIO_VIDEO"],
            "recordParticipantReplicas": true,
            "recordingReconnectWindowSeconds": 60,
            "storageConfigurationArn": "arn:aws:ivs:us-east-1:123456789012:storage-configuration/ZyXw",
            "thumbnailConfiguration": {
              "recordingMode": "INTERVAL",
              "storage": ["SEQUENTIAL", "LATEST"],
              "targetIntervalSeconds": 30
            }
          },
          "endpoints": {
            "events": "wss://global.events.live-video.net",
            "rtmp": "rtmp://9x0y8z7s6t5u.global-contribute.live-video.net/app/",
            "rtmps": "rtmps://9x0y8z7s6t5u.global-contribute.live-video.net:443/app/",
            "whip": "https://9x0y8z7s6t5u.global-bm.whip.live-video.net"
          },
          "name": "main-hall",
          "tags": {"team": "events", "Cost": "42", "arn": "not the stage's"}
        }
      }
      """;

  static final String LEAST =
      """
      {"stage": {"arn": "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456"}}
      """;

  private JsonSamples() {}

  static Property full() {
    return stage(FULL);
  }

  static Property stage(String body) {
    try {
      return PropertyReader.read(body, StageCatalogue.GET_STAGE);
    } catch (MalformedJsonException e) {
      throw new AssertionError(e);
    }
  }
}
