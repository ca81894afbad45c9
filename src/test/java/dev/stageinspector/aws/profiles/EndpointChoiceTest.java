package dev.stageinspector.aws.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.platform.Environment;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointChoiceTest {

  private static final String CONFIG =
      """
      [profile dev]
      endpoint_url = http://profile
      services = local
      [profile plain]
      endpoint_url = http://profile
      [profile ignoring]
      endpoint_url = http://profile
      ignore_configured_endpoint_urls = TRUE
      [profile dangling]
      services = nowhere
      [services local]
      ivs_realtime =
        endpoint_url = http://services
      """;

  @TempDir private Path folder;
  private final Map<String, String> variables = new HashMap<>();

  @Test
  void narrowerAndNearerComesFirst() throws Exception {
    assertThat(url("dev")).contains("http://services");
    assertThat(url("plain")).contains("http://profile");
    assertThat(url("none")).isEmpty();
    variables.put("AWS_ENDPOINT_URL", "http://all");
    assertThat(url("dev")).contains("http://all");
    assertThat(url("none")).contains("http://all");
    variables.put("AWS_ENDPOINT_URL_IVS_REALTIME", "http://one");
    assertThat(url("dev")).contains("http://one");
  }

  @Test
  void originSaysWhatIsInForce() throws Exception {
    Path config = folder.resolve("config");
    assertThat(choice("plain").orElseThrow().origin())
        .isEqualTo("profile plain, " + config + ", line 5");
    assertThat(choice("dev").orElseThrow().origin())
        .isEqualTo("services section local, " + config + ", line 13");
    variables.put("AWS_ENDPOINT_URL", "http://all");
    assertThat(choice("dev").orElseThrow())
        .isEqualTo(new EndpointChoice(URI.create("http://all"), "AWS_ENDPOINT_URL"));
  }

  @Test
  void ignoringCountsForAllAndTheVariableGoesBeforeTheProfile() throws Exception {
    variables.put("AWS_ENDPOINT_URL", "http://all");
    assertThat(url("ignoring")).isEmpty();
    variables.put("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "false");
    assertThat(url("ignoring")).contains("http://all");
    variables.put("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
    assertThat(url("plain")).isEmpty();
  }

  @Test
  void servicesSectionThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> url("dangling"))
        .isInstanceOf(AccessException.class)
        .hasMessageContaining("“dangling”")
        .hasMessageContaining("line 10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:8080",
        "ftp://host",
        "https://",
        "https://ho st",
        "https://user:hunter2@host",
        "https://host?a=b",
        "https://host:99999",
        "//host"
      })
  void malformedUrlIsNamedByItsOriginOnly(String url) {
    variables.put("AWS_ENDPOINT_URL", url);

    assertThatThrownBy(() -> url("dev"))
        .isInstanceOf(AccessException.class)
        .hasMessageStartingWith("The endpoint of AWS_ENDPOINT_URL ")
        .hasMessageNotContaining(url);
  }

  private Optional<String> url(String profile) throws IOException, AccessException {
    return choice(profile).map(choice -> choice.url().toString());
  }

  private Optional<EndpointChoice> choice(String profile) throws IOException, AccessException {
    Path config = Files.writeString(folder.resolve("config"), CONFIG);
    Profiles profiles = ProfileReader.read(new ProfileFiles(config, folder.resolve("credentials")));
    return EndpointChoice.of(
        "ivs_realtime",
        new Environment(variables, folder, Environment.OperatingSystem.LINUX),
        profiles,
        profiles.find(profile));
  }
}
