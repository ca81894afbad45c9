package dev.stageinspector.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.stageinspector.aws.FakeAws.Call;
import dev.stageinspector.aws.HomeTest;
import dev.stageinspector.aws.failure.AccessException;
import dev.stageinspector.aws.sso.LoginFile;
import dev.stageinspector.platform.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** The same files sign with the same key as with the AWS CLI; {@code botocore-outcomes.txt}. */
class BotocoreOutcomesTest extends HomeTest {

  private static final String LOGIN = "arn:aws:iam::111122223333:user/ann";

  /**
   * Prints its words as the id of a key, with a backslash and n for a line break, which no id can
   * have.
   */
  private static final String PROGRAM =
      """
      #!/bin/sh
      IFS='|'
      id=$(printf 'cred|%s' "$*" | sed ':a;N;$!ba;s/\\n/\\\\\\\\n/g')
      printf '{"Version": 1, "AccessKeyId": "%s", "SecretAccessKey": "s"}' "${id%|}"
      """;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void sameFilesSignWithTheSameKey(String name, String text) throws Exception {
    String[] parts = text.split("--- outcomes\n", 2);
    home.with("AWS_ACCESS_KEY_ID", "AKIAENV").with("AWS_SECRET_ACCESS_KEY", "s");
    signIn();
    for (String file : List.of("config", "credentials")) {
      home.write(file, filled(part(parts[0], file)));
    }

    assertThat(parts[1].strip().lines().map(row -> who(row.substring(0, row.indexOf(": ")))))
        .as(name)
        .containsExactlyElementsOf(
            parts[1].strip().lines().map(BotocoreOutcomesTest::expected).toList());
  }

  static Stream<Arguments> cases() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(
            BotocoreOutcomesTest.class.getResourceAsStream("botocore-outcomes.txt"))) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^== "))
          .skip(1)
          .map(one -> arguments(one.substring(0, one.indexOf('\n')), one));
    }
  }

  /** What this program does, which is what the AWS CLI does where nothing else is said. */
  private static String expected(String row) {
    return row.replaceFirst(": .* => ", ": ");
  }

  private String who(String profile) {
    aws.calls().clear();
    String outcome;
    try {
      outcome = home.profiles().find(profile).isEmpty() ? "sees no profile" : signer(profile);
    } catch (AccessException e) {
      outcome = "fails";
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return profile + ": " + outcome;
  }

  private String signer(String profile) throws AccessException, InterruptedException {
    AwsCredentials keys = home.resolve(profile);
    if (aws.calls().isEmpty()) {
      return id(keys.accessKeyId())
          + (keys instanceof AwsSessionCredentials session && !keys.accessKeyId().equals("login")
              ? " with " + session.sessionToken()
              : "");
    }
    Call first = aws.calls().getFirst();
    String start =
        switch (first.operation()) {
          case "GetRoleCredentials" ->
              "sso %s %s/%s"
                  .formatted(first.accessKey(), first.get("account_id"), first.get("role_name"));
          case "AssumeRoleWithWebIdentity" -> "web";
          default -> id(first.accessKey());
        };
    return aws.calls().stream()
        .map(call -> call.get("RoleArn"))
        .filter(arn -> !arn.isEmpty())
        .map(arn -> " > " + arn.substring(arn.indexOf('/') + 1))
        .collect(Collectors.joining("", start, ""));
  }

  private static String id(String accessKey) {
    return accessKey.replace("\n", "\\n");
  }

  private void signIn() throws IOException {
    for (String session : List.of("s1", "rich", "https://old/start")) {
      home.write(
          "sso/cache/" + Digest.hex("SHA-1", session) + ".json",
          "{\"startUrl\": \"x\", \"accessToken\": \"%s\", \"expiresAt\": \"2999-01-01T00:00:00Z\"}"
              .formatted(session));
    }
    Path login = LoginFile.path(home.environment(), LOGIN);
    Files.createDirectories(login.getParent());
    Files.writeString(
        login,
        """
        {"accessToken": {"accessKeyId": "login", "secretAccessKey": "s", "sessionToken": "t",
          "expiresAt": "2999-01-01T00:00:00Z"}}
        """);
  }

  private String filled(String text) throws IOException {
    Path program = Files.writeString(folder.resolve("cred"), PROGRAM);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return text.replace("{cred}", program.toString())
        .replace("{token}", Files.writeString(folder.resolve("token"), "t").toString())
        .replace("{cr}", "\r")
        .replace("{nbsp}", "\u00A0");
  }

  private static String part(String text, String file) {
    return Pattern.compile("(?s)--- " + file + "\n(.*?)(?=--- |\\z)")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElse("");
  }
}
