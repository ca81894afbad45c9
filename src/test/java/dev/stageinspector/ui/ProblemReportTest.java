package dev.stageinspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.broadcast.ShellQuote;
import dev.stageinspector.store.AppFolders;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemReportTest {

  private static final Path HOME = Path.of("/home/ada");
  private static final ProgramFacts PROGRAM =
      new ProgramFacts(
          "1.2.3", new AppFolders(HOME, HOME), HOME.resolve("x.log"), HOME, ShellQuote.POSIX);

  @Test
  void versionSystemAndLogAreInIt() {
    assertThat(ProblemReport.of(PROGRAM, List.of("SEVERE: Unexpected", "at a.B(B.java:3)")))
        .startsWith("Stage Inspector 1.2.3\nJava " + System.getProperty("java.version"))
        .contains(System.getProperty("os.name"))
        .endsWith("The last lines of the log:\nSEVERE: Unexpected\nat a.B(B.java:3)\n");
  }

  @Test
  void emptyLogIsSaidToBeEmpty() {
    assertThat(ProblemReport.of(PROGRAM, List.of())).contains("The log is empty.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIAIOSFODNN7EXAMPLE",
        "ASIAIOSFODNN7EXAMPLE",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY1",
        "eyJhbGciOiJLTVMiLCJ0eXAiOiJKV1QifQ.eyJleHAiOjE3ODB9.MGQCMEXAMPLE",
        "sk_us-east-1_AbCdEf123456",
        "rt_234567890_AbCdEf",
        "IQoJb3JpZ2luX2VjEJr//////////wEaCXVzLWVhc3QtMSJHMEUCIQ=="
      })
  void whatLooksLikeASecretIsCutOut(String secret) {
    String report = ProblemReport.withoutSecrets("before " + secret + " after", HOME);

    assertThat(report).doesNotContain(secret).startsWith("before ").endsWith(" after");
  }

  @Test
  void headersLoseTheirValues() {
    assertThat(ProblemReport.withoutSecrets("Authorization: Bearer abc\nnext", HOME))
        .isEqualTo("Authorization: (hidden)\nnext");
  }

  @Test
  void whatHelpsStays() {
    String useful =
        "at dev.stageinspector.ui.StagePane.draw(StagePane.java:301)\n"
            + "Request ID 5d1f0f3e-8a0b-4c7e-9c55-0d2f3a4b5c6d\n"
            + "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v";

    assertThat(ProblemReport.withoutSecrets(useful + "\n/home/ada/.aws/config", HOME))
        .isEqualTo(useful + "\n~/.aws/config");
  }

  @Test
  void pathsStayWholeIfTheHomeIsTheRoot() {
    assertThat(ProblemReport.withoutSecrets("/etc/aws", Path.of("/"))).isEqualTo("/etc/aws");
  }

  @Test
  void pathsStayWholeWithoutHome() {
    assertThat(ProblemReport.withoutSecrets("/etc/aws", Path.of(""))).isEqualTo("/etc/aws");
  }
}
