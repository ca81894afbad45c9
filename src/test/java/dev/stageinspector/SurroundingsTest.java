package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.Environment.OperatingSystem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {

  private static final Map<String, String> KEYS =
      Map.of("AWS_ACCESS_KEY_ID", "AKIA", "AWS_SECRET_ACCESS_KEY", "very secret");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_SESSION_TOKEN",
        "AWS_CONFIG_FILE",
        "AWS_SHARED_CREDENTIALS_FILE",
        "AWS_ENDPOINT_URL",
        "AWS_ENDPOINT_URL_IVS_REALTIME",
        "AWS_REGION",
        "AWS_CA_BUNDLE",
        "AWS_WEB_IDENTITY_TOKEN_FILE",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "AWS_SOMETHING_NEW",
        "HTTPS_PROXY",
        "https_proxy",
        "No_Proxy",
        "REQUESTS_CA_BUNDLE",
        "DISPLAY"
      })
  void whatDecidesWhomACallAsksMakesADifference(String name) {
    assertThat(digest(Map.of(name, "one")))
        .isNotEqualTo(digest(Map.of()))
        .isNotEqualTo(digest(Map.of(name, "two")))
        .isEqualTo(digest(Map.of(name, "one")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PATH", "TERM", "PROXY", "AWS_PAGER", "AWS_DEFAULT_OUTPUT", "AWS_PROFILE"})
  void whatDoesNotMakesNone(String name) {
    assertThat(digest(Map.of(name, "one"))).isEqualTo(digest(Map.of()));
  }

  @Test
  void emptyVariableIsNotSetButNamesNoProfileFile() {
    assertThat(digest(Map.of("AWS_REGION", ""))).isEqualTo(digest(Map.of()));
    assertThat(digest(Map.of("AWS_CONFIG_FILE", ""))).isNotEqualTo(digest(Map.of()));
  }

  @Test
  void anotherHomeMakesADifference() {
    Environment other = new Environment(Map.of(), Path.of("/other"), OperatingSystem.LINUX);

    assertThat(Surroundings.of(other).digest()).isNotEqualTo(digest(Map.of()));
  }

  @Test
  void profileOfTheEnvironmentCanBeNamedUnlessItsKeysComeFirst() {
    Environment named = environment(Map.of("AWS_PROFILE", "work"));
    Environment both = environment(with(KEYS, "AWS_PROFILE", "work"));

    assertThat(Surroundings.profile(named)).contains("work");
    assertThat(Surroundings.of(named).environment().get("AWS_PROFILE")).isEmpty();
    assertThat(Surroundings.profile(both)).isEmpty();
    assertThat(Surroundings.profile(environment(Map.of()))).isEqualTo(Optional.empty());
    assertThat(Surroundings.of(both).digest()).isNotEqualTo(digest(KEYS));
  }

  @Test
  void noSecretIsInTheDigest() {
    assertThat(digest(KEYS)).matches("[0-9a-f]{64}");
  }

  private static String digest(Map<String, String> variables) {
    return Surroundings.of(environment(variables)).digest();
  }

  private static Environment environment(Map<String, String> variables) {
    return new Environment(variables, Path.of("/home/user"), OperatingSystem.LINUX);
  }

  private static Map<String, String> with(Map<String, String> some, String name, String value) {
    Map<String, String> all = new java.util.HashMap<>(some);
    all.put(name, value);
    return all;
  }
}
