package dev.stageinspector.aws.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.Environment.OperatingSystem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredRegionTest {

  private static final FileLine LINE = new FileLine(Path.of("config"), 3);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.test/#",
        "\"us-east-1\"",
        "us east 1",
        "us_east_1",
        "eu-west-1/",
        "eu-west-1.",
        "-",
        "-us-east-1",
        "us-east-1-",
        "user@host",
        "eu-west-1:443",
        "eu-west-1?a",
        "12345",
        "ｕs-east-1",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      })
  void whatIsNotOneLabelOfAHostsNameIsNamedWithItsPlace(String text) {
    assertThatThrownBy(() -> ConfiguredRegion.of(profile(text), profile(text).section(), "region"))
        .isInstanceOf(AccessException.class)
        .hasMessageContaining("not a region")
        .hasMessageContaining("(config, line 3)");
    assertThatThrownBy(
            () -> ConfiguredRegion.ofSts(environment(Map.of()), Optional.of(profile(text))))
        .hasMessageContaining("(config, line 3)");
    assertThatThrownBy(() ->
            ConfiguredRegion.ofSts(
                environment(Map.of("AWS_DEFAULT_REGION", text)), Optional.of(profile("eu-west-1"))))
        .hasMessageMatching("(?s)AWS_DEFAULT_REGION is “.*”, which is not a region\\.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-east-1", "us-gov-west-1", "US-EAST-1", "aws-global", "x"})
  void aLabelIsARegionKnownOrNot(String region) throws Exception {
    assertThat(ConfiguredRegion.of(profile(region), profile(region).section(), "region"))
        .isEqualTo(region);
  }

  @Test
  void variablesCountBeforeTheProfileAndEmptyOnesDoNot() throws Exception {
    Optional<Profile> profile = Optional.of(profile("eu-west-1"));

    assertThat(ConfiguredRegion.ofSts(environment(Map.of("AWS_REGION", "a-1")), profile))
        .isEqualTo("a-1");
    assertThat(ConfiguredRegion.ofSts(environment(Map.of("AWS_REGION", "")), profile))
        .isEqualTo("eu-west-1");
    assertThat(ConfiguredRegion.ofSts(environment(Map.of()), Optional.empty()))
        .isEqualTo("us-east-1");
  }

  private static Environment environment(Map<String, String> variables) {
    return new Environment(variables, Path.of("home"), OperatingSystem.LINUX);
  }

  private static Profile profile(String region) {
    return Profile.of(
        Optional.of(
            new Section(
                "p",
                new FileLine(LINE.file(), 1),
                Map.of("region", new ProfileSetting(region, LINE)))),
        Optional.empty());
  }
}
