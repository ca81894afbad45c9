package dev.stageinspector.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CautionsTest {

  private static final ProfileChoice P = new ProfileChoice.Shared("p");

  @TempDir private Path folder;
  private final Map<String, String> variables = new HashMap<>();

  @ParameterizedTest
  @CsvSource({"sts, STS", "sso, the SSO portal", "sso_oidc, the SSO sign-in"})
  void endpointInForceIsSaidOfEachServiceWithItsOrigin(String key, String words)
      throws IOException {
    String variable = "AWS_ENDPOINT_URL_" + key.toUpperCase(Locale.ROOT);
    String config =
        "[profile p]\nservices = s\n[services s]\n%s =\n  endpoint_url = https://section\n"
            .formatted(key);

    assertThat(cautions(config))
        .containsExactly(
            "Using endpoint https://section for %s (services section s, %s, line 5)."
                .formatted(words, folder.resolve("config")));

    variables.put(variable, "https://variable");
    assertThat(cautions(config))
        .containsExactly("Using endpoint https://variable for %s (%s).".formatted(words, variable));

    variables.put("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
    assertThat(cautions(config)).isEmpty();
  }

  @Test
  void endpointOfTheProfileIsSaidOfAllServicesAtOnce() throws IOException {
    assertThat(cautions("[profile p]\nendpoint_url = http://lab.example\n"))
        .containsExactly(
            "Using endpoint http://lab.example for the SSO portal, the SSO sign-in, and STS"
                + " (profile p, %s, line 2).".formatted(folder.resolve("config")),
            "That endpoint is plain http: others on the network can read and change what is sent.");
  }

  @Test
  void fipsIsSaidWithWhatAsksForIt() throws IOException {
    assertThat(cautions("[profile p]\nuse_fips_endpoint = true\n"))
        .containsExactly(
            "Using AWS's FIPS endpoints (profile p, %s, line 2)."
                .formatted(folder.resolve("config")));

    variables.put("AWS_USE_FIPS_ENDPOINT", "false");
    assertThat(cautions("[profile p]\nuse_fips_endpoint = true\n")).isEmpty();

    variables.put("AWS_USE_FIPS_ENDPOINT", "true");
    assertThat(cautions("[profile p]\n"))
        .containsExactly("Using AWS's FIPS endpoints (AWS_USE_FIPS_ENDPOINT).");
  }

  private List<String> cautions(String config) throws IOException {
    Path file = Files.writeString(folder.resolve("config"), config);
    ProfileFiles files = new ProfileFiles(file, folder.resolve("credentials"));
    Environment environment = new Environment(variables, folder, Environment.OperatingSystem.LINUX);
    return new Cautions(environment, () -> ProfileReader.read(files)).of(P, Optional.empty());
  }
}
