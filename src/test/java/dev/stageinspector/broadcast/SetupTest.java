package dev.stageinspector.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.ivs.Secret;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SetupTest {

  private static final String TOKEN = "eyJhbGciOiJFUzM4NCJ9.eyJleHAiOjF9.planted-secret";
  private static final Secret SECRET = new Secret(TOKEN);

  @ParameterizedTest
  @EnumSource(names = {"OBS", "GSTREAMER", "FFMPEG"})
  void whipEncodersAreGivenTheGlobalServerAndNeverTheStagesOwn(Encoder encoder) {
    Setup setup = Setup.of(encoder, SetupSamples.FULL);

    assertThat(setting(setup.settings(), "server").text("")).isEqualTo(Setup.GLOBAL_WHIP);
    assertThat(setup.settings()).noneMatch(setting -> setting.text("").contains(SetupSamples.WHIP));
    assertThat(setup.snippets())
        .isNotEmpty()
        .allSatisfy(snippet ->
            assertThat(snippet.text(TOKEN).orElseThrow())
                .contains(Setup.GLOBAL_WHIP, TOKEN)
                .doesNotContain(SetupSamples.WHIP));
    EncoderSetting own = setting(setup.references(), "own-whip");
    assertThat(own.text("")).isEqualTo(SetupSamples.WHIP);
    assertThat(own.note()).startsWith("This is the whip_url claim");
  }

  @Test
  void aSelfSignedTokenIsGivenTheStagesOwnUrlsAndNeverTheGlobalServer() {
    Setup setup = Setup.of(Encoder.SELF_SIGNED, SetupSamples.FULL);

    assertThat(setting(setup.settings(), "whip-url").text("")).isEqualTo(SetupSamples.WHIP);
    assertThat(setting(setup.settings(), "events-url").text("")).isEqualTo(SetupSamples.EVENTS);
    assertThat(setting(setup.settings(), "resource").text("")).isEqualTo(SetupSamples.ARN);
    assertThat(setting(setup.settings(), "topic").text("")).isEqualTo("AbCdEf123456");
    assertThat(setup.settings()).noneMatch(setting -> setting.text("").contains(Setup.GLOBAL_WHIP));
    String claims = setup.snippets().getFirst().text("").orElseThrow();
    JsonNode payload = JsonMapper.shared().readTree(claims);
    assertThat(payload.get("exp").isIntegralNumber()).isTrue();
    assertThat(payload.get("iat").isIntegralNumber()).isTrue();
    String header = setup.snippets().getLast().text("").orElseThrow();
    assertThat(JsonMapper.shared().readTree(header).get("alg").stringValue()).isEqualTo("ES384");
    assertThat(payload.get("whip_url").stringValue()).isEqualTo(SetupSamples.WHIP);
    assertThat(payload.get("events_url").stringValue()).isEqualTo(SetupSamples.EVENTS);
    assertThat(payload.at("/capabilities/allow_publish").booleanValue()).isTrue();
    assertThat(claims).doesNotContain(Setup.GLOBAL_WHIP);
  }

  @Test
  void theFirstLineIsASentence() {
    assertThat(Setup.of(Encoder.SELF_SIGNED, SetupSamples.FULL).text(Optional.empty()))
        .startsWith("Publish to stage ")
        .contains(" with a self-signed token (for an app)\n");
    assertThat(Setup.of(Encoder.OBS, SetupSamples.FULL).text(Optional.empty()))
        .contains(" with OBS 30 or newer (WHIP)\n");
  }

  @Test
  void everyPartOfATokenTemplateIsOneJsonDocument() {
    assertThat(Setup.of(Encoder.SELF_SIGNED, SetupSamples.FULL).snippets())
        .hasSize(2)
        .allSatisfy(snippet -> {
          String json = snippet.text("").orElseThrow();
          try (JsonParser parser = JsonMapper.shared().createParser(json)) {
            assertThat(parser.<JsonNode>readValueAsTree().isObject()).isTrue();
            assertThat(parser.nextToken()).as("what is left").isNull();
          }
        });
  }

  @Test
  void rtmpsIsGivenTheStagesServerByteForByte() {
    Setup setup = Setup.of(Encoder.RTMPS, SetupSamples.FULL);

    assertThat(setting(setup.settings(), "server").text("")).isEqualTo(SetupSamples.RTMPS);
    assertThat(setting(setup.settings(), "credential").text("key")).isEqualTo("key");
    assertThat(setup.settings()).noneMatch(setting -> setting.text("").startsWith("rtmp:"));
  }

  @Test
  void anOlderStageSaysThatItHasNoRtmps() {
    Setup setup = Setup.of(Encoder.RTMPS, SetupSamples.OLDER);

    assertThat(setting(setup.settings(), "server").content())
        .isEqualTo(
            new SettingValue.Missing(
                "This stage has no RTMPS endpoint. Older stages don't have one. Use WHIP."));
  }

  @Test
  void obsReadsItsFileBack() {
    String awkward = "to\"ken\\ with\nall ☃";
    String json =
        Setup.of(Encoder.OBS, SetupSamples.FULL).snippets().getFirst().text(awkward).orElseThrow();

    JsonNode service = JsonMapper.shared().readTree(json);
    assertThat(service.propertyNames()).containsExactly("type", "settings");
    assertThat(service.get("type").stringValue()).isEqualTo("whip_custom");
    JsonNode settings = service.get("settings");
    assertThat(settings.propertyNames()).containsExactly("server", "bearer_token", "service");
    assertThat(settings.get("server").stringValue()).isEqualTo(Setup.GLOBAL_WHIP);
    assertThat(settings.get("bearer_token").stringValue()).isEqualTo(awkward);
    assertThat(settings.get("service").stringValue()).isEqualTo("WHIP");
  }

  @Test
  void fFmpegIsToldWhatTheStageTakes() {
    List<String> arguments = CommandLines.ffmpeg(Setup.GLOBAL_WHIP, TOKEN);

    assertThat(arguments).startsWith("ffmpeg").endsWith("-authorization", TOKEN, Setup.GLOBAL_WHIP);
    assertThat(String.join(" ", arguments))
        .contains("-c:v libx264 -profile:v baseline", "-bf 0 -g 60", "-tune zerolatency")
        .contains("-c:a libopus -ac 2 -ar 48000", "-f whip");
  }

  @Test
  void gStreamerIsGivenAwkwardValuesInItsOwnQuotation() {
    assertThat(CommandLines.gstreamer(Setup.GLOBAL_WHIP, TOKEN))
        .contains(
            "signaller::whip-endpoint=" + Setup.GLOBAL_WHIP, "signaller::auth-token=" + TOKEN);
    assertThat(CommandLines.gstreamer(Setup.GLOBAL_WHIP, "a b\"c\\d ! e"))
        .contains("signaller::auth-token=\"a b\\\"c\\\\d ! e\"");
  }

  @ParameterizedTest
  @EnumSource(Encoder.class)
  void withoutASecretTheTextHasAPlaceholder(Encoder encoder) {
    String text = Setup.of(encoder, SetupSamples.FULL).text(Optional.empty());

    assertThat(text)
        .contains(encoder.credential().placeholder(), "friday", SetupSamples.ARN, "H.264")
        .endsWith("\n");
    assertThat(text.lines()).allMatch(line -> line.equals(line.stripTrailing()));
  }

  @ParameterizedTest
  @EnumSource(names = {"OBS", "GSTREAMER", "FFMPEG", "RTMPS"})
  void theSecretIsInTheTextOnlyWhenItIsPutThere(Encoder encoder) {
    Setup setup = Setup.of(encoder, SetupSamples.FULL);

    assertThat(setup.text(Optional.of(SECRET)))
        .contains(TOKEN)
        .doesNotContain(encoder.credential().placeholder(), "Still needed");
    assertThat(setup.toString() + SECRET + Optional.of(SECRET)).doesNotContain("planted");
  }

  @Test
  void aHostileEndpointCannotForgeALineOfTheText() {
    String url = "https://x.example\\u000aServer: https://evil.example\\u202e";
    Setup setup = Setup.of(Encoder.OBS, SetupSamples.answer("{\"whip\":\"" + url + "\"}"));

    assertThat(setup.text(Optional.empty()).lines())
        .noneMatch(line -> line.equals("Server: https://evil.example"));
    assertThat(setup.text(Optional.empty())).doesNotContain("\u202e");
  }

  private static EncoderSetting setting(List<EncoderSetting> settings, String id) {
    return settings.stream().filter(setting -> setting.id().equals(id)).findFirst().orElseThrow();
  }
}
