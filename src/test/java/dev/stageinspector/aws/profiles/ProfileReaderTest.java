package dev.stageinspector.aws.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.platform.Environment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {

  /** AWS's example keys. */
  private static final String KEYS =
      """
      aws_access_key_id = AKIAIOSFODNN7EXAMPLE
      aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
      """;

  @TempDir private Path folder;
  private ProfileFiles files = new ProfileFiles(Path.of("a"), Path.of("b"));

  @BeforeEach
  void setUp() {
    files = new ProfileFiles(folder.resolve("config"), folder.resolve("credentials"));
  }

  @Test
  void missingFilesAreNoProblem() {
    assertThat(ProfileReader.read(files))
        .isEqualTo(new Profiles(List.of(), Map.of(), Map.of(), List.of()));
  }

  @Test
  void profileOfBothFilesIsMergedAndCredentialsFileWins() throws IOException {
    config("[profile dev]\nregion = eu-west-1\naws_access_key_id = OTHER\n");
    credentials("[dev]\n" + KEYS);

    Profile dev = one("dev");

    assertThat(dev.get("region")).contains("eu-west-1");
    assertThat(dev.get("aws_access_key_id")).contains("AKIAIOSFODNN7EXAMPLE");
    assertThat(dev.where()).isEqualTo(new FileLine(files.config(), 1));
    assertThat(dev.where("region")).isEqualTo(new FileLine(files.config(), 2));
    assertThat(dev.where("aws_access_key_id")).isEqualTo(new FileLine(files.credentials(), 2));
    assertThat(problems()).isEmpty();
  }

  @Test
  void sessionTokenOfTheConfigFileIsNotMixedWithKeysOfTheCredentialsFile() throws IOException {
    config("[profile dev]\naws_session_token = old\n" + KEYS);
    credentials("[dev]\n" + KEYS);

    assertThat(one("dev").kind()).isEqualTo(ProfileKind.STATIC_KEYS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [profile plain]           | plain
          [profile my stage]        | my stage
          [profile "my stage"]      | my stage
          [profile 'my stage']      | my stage
          [profile 'it'"'"'s mine'] | it's mine
          [profile bob's]           | bob's
          [profile "a]b"]           | a]b
          [ profile  spaced ]       | spaced
          [profile a] # comment     | a
          [profile größe/東京@x.y]   | größe/東京@x.y
          [default]                 | default
          [profile default]         | default
          """)
  void nameIsReadAsItIsMeant(String header, String name) throws IOException {
    config(header + "\nregion = eu-west-1\n");

    assertThat(names()).containsExactly(name);
    assertThat(problems()).isEmpty();
  }

  @Test
  void nameOfTheCredentialsFileMayHaveBlanksAndQuotes() throws IOException {
    config("[profile 'my stage']\nregion = eu-west-1\n");
    credentials("[my stage]\n" + KEYS + "[\"other stage\"]\n" + KEYS);

    assertThat(names()).containsExactly("my stage", "other stage");
    assertThat(one("my stage").kind()).isEqualTo(ProfileKind.STATIC_KEYS);
  }

  @Test
  void nestedBlocksDisturbNothing() throws IOException {
    config(
        """
        [profile dev]
        s3 =
          addressing_style = path
          max_concurrent_requests = 20
        region = eu-west-1
        services = local

        [services local]
        ivs_realtime =
          endpoint_url = http://127.0.0.1:8080
        sts =
          endpoint_url = http://127.0.0.1:8081
        [sso-session corp]
        sso_region = eu-west-1
        """);

    Profiles profiles = ProfileReader.read(files);

    assertThat(profiles.problems()).isEmpty();
    assertThat(one("dev").get("s3.addressing_style")).contains("path");
    assertThat(one("dev").get("region")).contains("eu-west-1");
    Section services = Objects.requireNonNull(profiles.services().get("local"));
    assertThat(services.get("ivs_realtime.endpoint_url")).contains("http://127.0.0.1:8080");
    assertThat(services.where("sts.endpoint_url").line()).isEqualTo(12);
    assertThat(profiles.ssoSessions()).containsOnlyKeys("corp");
  }

  @Test
  void commentHasALineOfItsOwnAndAllElseIsTheValue() throws IOException {
    config(
        """
        # head
        [profile dev] ; why
        ; whole line
        region = eu-west-1
          # not a part of it
        output = json # inline
        endpoint_url = https://host/a#b;c
        credential_process = a "b #c"
        """);

    assertThat(one("dev").get("region")).contains("eu-west-1");
    assertThat(one("dev").get("output")).contains("json # inline");
    assertThat(one("dev").get("endpoint_url")).contains("https://host/a#b;c");
    assertThat(one("dev").get("credential_process")).contains("a \"b #c\"");
    assertThat(problems())
        .containsExactly(
            "config 6: A comment needs a line of its own: everything after the “=” is the value.");
  }

  @Test
  void deeperLineBelongsToTheSettingAboveAndContinuesACommand() throws IOException {
    config(
        """
        [profile dev]
        credential_process = cred --account 1

            --role Admin
        region = eu-west-1
          [profile b]
        bad name = x
          output = json
        """);

    assertThat(one("dev").get("credential_process")).contains("cred --account 1\n\n--role Admin");
    assertThat(one("dev").get("region")).contains("eu-west-1");
    assertThat(one("dev").get("output")).isEmpty();
    assertThat(names()).containsExactly("dev");
    assertThat(problems())
        .extracting(problem -> problem.substring(0, 8))
        .containsExactly("config 6", "config 7");
  }

  @Test
  void defaultSectionIsInheritedByAllOfItsFile() throws IOException {
    config(
        """
        [profile dev]
        output = json
        [DEFAULT]
        region = eu-west-1
        output = text
        [sso-session corp]
        """);
    credentials("[other]\n" + KEYS);

    assertThat(one("dev").get("region")).contains("eu-west-1");
    assertThat(one("dev").get("output")).contains("json");
    assertThat(one("other").get("region")).isEmpty();
    assertThat(
            Objects.requireNonNull(ProfileReader.read(files).ssoSessions().get("corp"))
                .get("region"))
        .contains("eu-west-1");
    assertThat(names()).containsExactly("dev", "other");
  }

  @Test
  void byteOrderMarkIndentedKeysCarriageReturnsAndColonsAreRead() throws IOException {
    config("\uFEFF[profile dev]\r\n  region = eu-west-1\r\n  output: json\r\n\tROLE_ARN=x\r\n");

    assertThat(one("dev").get("region")).contains("eu-west-1");
    assertThat(one("dev").get("output")).contains("json");
    assertThat(one("dev").get("role_arn")).contains("x");
  }

  @Test
  void utf16IsReadAndNamed() throws IOException {
    String text = "\uFEFF[profile dev]\r\nregion = eu-west-1\r\n";
    Files.write(files.config(), text.getBytes(StandardCharsets.UTF_16LE));

    assertThat(one("dev").get("region")).contains("eu-west-1");
    assertThat(problems())
        .containsExactly("config 0: The file is in UTF-16; the AWS tools only" + " read UTF-8.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no sign here             | The line has no “=”, so it is ignored.
          = value                  | The text before the “=” is not the name of a setting
          two words = value        | The text before the “=” is not the name of a setting
          region = us\0east        | The line has bytes that are not UTF-8 text
          region = us-east-1       | The setting appears here a second time, after line 2
          """)
  void badLineCostsItself(String bad, String reason) throws IOException {
    config("[profile dev]\nregion = eu-west-1\n" + bad + "\noutput = json\n");

    assertThat(one("dev").get("region")).isPresent();
    assertThat(one("dev").get("output")).contains("json");
    assertThat(problems()).singleElement().asString().startsWith("config 3: " + reason);
  }

  @Test
  void badHeadersKeepTheirProfilesAndNeverLendTheirKeysToTheOneAbove() throws IOException {
    config(
        """
        region = nobody
        [profile a]
        [profile b
        region = b
        [profile c] tail
        region = c
        []
        region = nobody
        [d]
        region = d
        [plugins]
        cli_legacy_plugin_path = x
        [profile a]
        region = a
        [dream]
        """);

    assertThat(names()).containsExactly("a", "b", "c", "d");
    for (String name : names()) {
      assertThat(one(name).get("region")).contains(name);
    }
    assertThat(problems().stream().map(text -> text.substring(0, text.indexOf(':'))))
        .containsExactly(
            "config 1", "config 3", "config 5", "config 7", "config 9", "config 13", "config 15");
  }

  @Test
  void profileWordInTheCredentialsFileIsReadAsMeantUnlessTheRightFormIsThere() throws IOException {
    credentials(
        "[profile a]\nregion = wrong\n[a]\nregion = right\n[profile b]\nregion = b\n"
            + "[sso-session s]\nsso_region = x\n");

    assertThat(names()).containsExactly("a", "b");
    assertThat(one("a").get("region")).contains("right");
    assertThat(ProfileReader.read(files).ssoSessions()).isEmpty();
    assertThat(problems()).hasSize(4);
  }

  @Test
  void lastOfTwoFormsOfOneNameCountsAlone() throws IOException {
    config("[profile default]\nregion = wrong\noutput = json\n[default]\nregion = right\n");

    assertThat(one("default").get("region")).contains("right");
    assertThat(one("default").get("output")).isEmpty();
    assertThat(problems()).hasSize(1);
  }

  @Test
  void halvesOfTwoKeysAreNoKeyWhereASectionStandsTwice() throws IOException {
    credentials("[dev]\n" + KEYS + "region = x\n[dev]\naws_access_key_id = OTHER\n");

    assertThat(one("dev").get("aws_access_key_id")).contains("OTHER");
    assertThat(one("dev").get("aws_secret_access_key")).isEmpty();
    assertThat(one("dev").get("region")).contains("x");
  }

  @Test
  void secretThatIsIndentedBelowItsIdIsNotSwallowed() throws IOException {
    credentials(
        "[dev]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n  aws_secret_access_key = secret\n");

    assertThat(one("dev").get("aws_access_key_id")).contains("AKIAIOSFODNN7EXAMPLE");
    assertThat(one("dev").get("aws_secret_access_key")).contains("secret");
    assertThat(problems()).hasSize(1);
  }

  @Test
  void latin1CostsItsLineButNotInComments() throws IOException {
    Files.write(
        files.config(),
        "# Zürich\n[profile dev]\nregion = zürich\noutput = json\n"
            .getBytes(StandardCharsets.ISO_8859_1));

    assertThat(one("dev").get("region")).isEmpty();
    assertThat(one("dev").get("output")).contains("json");
    assertThat(problems()).hasSize(1);
  }

  @Test
  void folderInPlaceOfAFileIsNamedAndTheOtherFileIsRead() throws IOException {
    Files.createDirectory(files.config());
    credentials("[dev]\n" + KEYS);

    assertThat(names()).containsExactly("dev");
    assertThat(problems()).containsExactly("config 0: This file can't be read: it is a folder.");
  }

  @Test
  void whatIsNoFileIsNotOpened() {
    files = new ProfileFiles(Path.of("/dev/zero"), Path.of("/dev/null"));

    assertThat(problems())
        .containsExactly("zero 0: This file can't be read: it is not an ordinary file.");
  }

  @Test
  void hugeFileIsReadToALimitAndItsProblemsAreNotEndless() throws IOException {
    StringBuilder text = new StringBuilder("[profile dev]\nregion = eu-west-1\n");
    while (text.length() < TextFile.MOST_BYTES + 100) {
      text.append("x".repeat(1000)).append('\n');
    }
    config(text.toString());

    assertThat(names()).containsExactly("dev");
    assertThat(problems()).hasSize(100).first().asString().contains("only its first 8 MiB");
  }

  @Test
  void noProblemAndNoTextFormShowsASecret() throws IOException {
    String secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    credentials("[dev]\n" + KEYS + secret + "\n" + secret + " = x\n [" + KEYS);
    config("aws_secret_access_key = " + secret + "\n[profile a]\naws_secret_access_key=" + secret);

    Profiles profiles = ProfileReader.read(files);

    assertThat(profiles.problems()).hasSizeGreaterThan(2);
    assertThat(profiles.toString() + one("dev").section().settings()).doesNotContain("wJalr");
  }

  @Test
  void kindsArePickedInTheOrderOfTheAwsCli() throws IOException {
    config(
        """
        [profile none]
        region = x
        [profile static]
        aws_access_key_id = x
        [profile session]
        aws_access_key_id = x
        aws_session_token = x
        [profile process]
        credential_process = x
        aws_session_token = x
        [profile login]
        login_session = x
        credential_process = x
        [profile surroundings]
        role_arn = x
        credential_source = Environment
        login_session = x
        [profile role]
        role_arn = x
        source_profile = role
        aws_access_key_id = x
        [profile legacy]
        sso_start_url = x
        sso_role_name = x
        source_profile = x
        [profile sso]
        sso_session = x
        sso_account_id = x
        [profile web]
        web_identity_token_file = x
        role_arn = x
        sso_session = x
        [profile half]
        role_arn = x
        """);

    assertThat(ProfileReader.read(files).profiles().stream().map(Profile::kind))
        .containsExactly(
            ProfileKind.NONE,
            ProfileKind.STATIC_KEYS,
            ProfileKind.SESSION_KEYS,
            ProfileKind.CREDENTIAL_PROCESS,
            ProfileKind.LOGIN_SESSION,
            ProfileKind.ROLE_FROM_AMBIENT_SOURCE,
            ProfileKind.ROLE_FROM_PROFILE,
            ProfileKind.LEGACY_SSO,
            ProfileKind.SSO_SESSION,
            ProfileKind.WEB_IDENTITY,
            ProfileKind.ROLE_FROM_PROFILE);
  }

  @Test
  void threeHundredProfilesAreAllListed() throws IOException {
    config(
        IntStream.range(0, 300)
            .mapToObj(i -> "[profile p" + i + "]\nrole_arn = x\nsource_profile = p0\n\n")
            .collect(Collectors.joining()));
    credentials(
        IntStream.range(0, 300)
            .mapToObj(i -> "[p" + i + "]\n" + KEYS)
            .collect(Collectors.joining()));

    assertThat(names()).hasSize(300);
  }

  @Test
  void filesAreThoseOfTheVariablesOrOfTheHomeFolder() {
    assertThat(ProfileFiles.of(environment(Map.of())))
        .isEqualTo(
            new ProfileFiles(folder.resolve(".aws/config"), folder.resolve(".aws/credentials")));
    assertThat(
            ProfileFiles.of(
                environment(
                    Map.of(
                        "AWS_CONFIG_FILE",
                        "~/my/config",
                        "AWS_SHARED_CREDENTIALS_FILE",
                        "\"/etc/keys\""))))
        .isEqualTo(new ProfileFiles(folder.resolve("my/config"), Path.of("/etc/keys")));
  }

  @Test
  void emptyVariableMeansNoFileAsForTheAwsCli() throws IOException {
    Files.createDirectory(folder.resolve(".aws"));
    Files.writeString(folder.resolve(".aws/credentials"), "[dev]\n" + KEYS);

    Profiles profiles =
        ProfileReader.read(ProfileFiles.of(environment(Map.of("AWS_SHARED_CREDENTIALS_FILE", ""))));

    assertThat(profiles.profiles()).isEmpty();
    assertThat(profiles.problems())
        .singleElement()
        .asString()
        .contains("AWS_SHARED_CREDENTIALS_FILE is empty");
  }

  @Test
  void variableThatIsNoPathIsNamed() {
    ProfileFiles chosen = ProfileFiles.of(environment(Map.of("AWS_CONFIG_FILE", "a\0b")));

    assertThat(chosen.config()).isEqualTo(folder.resolve(".aws/config"));
    assertThat(ProfileReader.read(chosen).problems())
        .singleElement()
        .asString()
        .contains("AWS_CONFIG_FILE isn't a path");
  }

  private Environment environment(Map<String, String> variables) {
    return new Environment(variables, folder, Environment.OperatingSystem.LINUX);
  }

  private void config(String text) throws IOException {
    Files.writeString(files.config(), text);
  }

  private void credentials(String text) throws IOException {
    Files.writeString(files.credentials(), text);
  }

  private List<String> names() {
    return ProfileReader.read(files).profiles().stream().map(Profile::name).toList();
  }

  private Profile one(String name) {
    return ProfileReader.read(files).find(name).orElseThrow();
  }

  private List<String> problems() {
    return ProfileReader.read(files).problems().stream()
        .map(problem ->
            problem.where().file().getFileName()
                + " "
                + problem.where().line()
                + ": "
                + problem.reason())
        .toList();
  }
}
