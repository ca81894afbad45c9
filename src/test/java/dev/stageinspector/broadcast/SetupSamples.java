package dev.stageinspector.broadcast;

import dev.stageinspector.ivs.catalogue.StageCatalogue;
import dev.stageinspector.property.MalformedJsonException;
import dev.stageinspector.property.Property;
import dev.stageinspector.property.PropertyReader;

/** Answers of GetStage. */
final class SetupSamples {

  static final String ARN = "arn:aws:ivs:us-east-1:123456789012:stage/AbCdEf123456";
  static final String WHIP = "https://9x0y8z7s6t5u.global-bm.whip.live-video.net";
  static final String EVENTS = "wss://global.events.live-video.net";
  static final String RTMPS = "rtmps://9x0y8z7s6t5u.global-contribute.live-video.net:443/app/";

  static final Property FULL =
      answer(
          "{\"events\":\"%s\",\"whip\":\"%s\",\"rtmp\":\"rtmp://x.example/app/\",\"rtmps\":\"%s\"}"
              .formatted(EVENTS, WHIP, RTMPS));

  static final Property OLDER = answer("{\"events\":\"" + EVENTS + "\",\"whip\":\"" + WHIP + "\"}");

  private SetupSamples() {}

  static Property answer(String endpoints) {
    try {
      return PropertyReader.read(
          "{\"stage\":{\"arn\":\"%s\",\"name\":\"friday\",\"endpoints\":%s}}"
              .formatted(ARN, endpoints),
          StageCatalogue.GET_STAGE);
    } catch (MalformedJsonException e) {
      throw new AssertionError(e);
    }
  }
}
