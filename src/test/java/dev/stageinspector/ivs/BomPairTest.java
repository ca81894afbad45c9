package dev.stageinspector.ivs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivsrealtime.IvsRealTimeClient;

/**
 * The client of IVS Real-Time is older on Maven Central than the rest of the SDK. That the two go
 * together is nowhere promised: it is tried here, with the SDK's own reading of an answer, which
 * the program itself does without.
 */
class BomPairTest {

  @Test
  void thePairLooksUpAStage() throws Exception {
    WireMockServer server = new WireMockServer(options().dynamicPort());
    server.start();
    server.stubFor(
        post("/GetStage")
            .withRequestBody(equalToJson("{\"arn\": \"" + Wire.ARN + "\"}"))
            .willReturn(aResponse().withBody("{\"stage\": {\"name\": \"hall\"}}")));
    try (SdkHttpClient http = UrlConnectionHttpClient.create();
        IvsRealTimeClient client =
            IvsRealTimeClient.builder()
                .httpClient(http)
                .endpointOverride(URI.create(server.baseUrl()))
                .region(Region.US_EAST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(Wire.ACCESS_KEY, Wire.SECRET)))
                .build()) {
      assertThat(client.getStage(call -> call.arn(Wire.ARN.toString())).stage().name())
          .isEqualTo("hall");
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "software.amazon.awssdk/ivsrealtime, ivsrealtime.version",
    "software.amazon.awssdk/sdk-core, aws.version",
    "software.amazon.awssdk/url-connection-client, aws.version",
  })
  void theVersionsAreThoseOfThePom(String artifact, String property) throws Exception {
    assertThat(versionOf(artifact))
        .isEqualTo(pom().getElementsByTagName(property).item(0).getTextContent());
  }

  private static String versionOf(String artifact) throws IOException {
    try (InputStream file =
        IvsRealTimeClient.class.getResourceAsStream(
            "/META-INF/maven/" + artifact + "/pom.properties")) {
      assertThat(file).as(artifact).isNotNull();
      Properties properties = new Properties();
      properties.load(file);
      return properties.getProperty("version");
    }
  }

  private static Document pom() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(Path.of("pom.xml").toFile());
  }
}
