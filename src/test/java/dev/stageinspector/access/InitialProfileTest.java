package dev.stageinspector.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.profiles.ProfileFiles;
import dev.stageinspector.aws.profiles.ProfileReader;
import dev.stageinspector.cli.Command;
import dev.stageinspector.cli.CommandReader;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.platform.Environment;
import dev.stageinspector.platform.Environment.OperatingSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialProfileTest {

  private static final String KEYS = "aws_access_key_id = A\naws_secret_access_key = s\n";
  private static final String STAGE = "arn:aws:ivs:us-east-1:123456789012:stage/abc";

  @TempDir private Path home;
  private String config =
      "[default]\n%1$s[profile work]\n%1$s[profile bare]\nregion = us-east-1\n".formatted(KEYS);

  @BeforeEach
  void makeFolder() throws IOException {
    Files.createDirectory(home.resolve(".aws"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // variables, the command line, what the window remembers, and what is taken
        "KEY=a PROFILE=work, --profile x, work, Using the profile “x” (--profile).",
        "KEY=a PROFILE=work DEFAULT_PROFILE=work, -, work, Using the credentials of the environment"
            + " (AWS_ACCESS_KEY_ID).",
        "KEY= PROFILE=work DEFAULT_PROFILE=bare, -, bare, Using the profile “work” (AWS_PROFILE).",
        "PROFILE=gone, -, work, Using the profile “gone” (AWS_PROFILE).",
        "PROFILE= DEFAULT_PROFILE=work, -, bare, Using the profile “work” (AWS_DEFAULT_PROFILE).",
        "PROFILE=bare WEB=f, -, work, Using the credentials of the environment"
            + " (AWS_WEB_IDENTITY_TOKEN_FILE).",
        "PROFILE=bare, -, work, Using the profile “bare” (AWS_PROFILE).",
        "CONTAINER=u, -, work, Using the profile “work” (last used).",
        "CONTAINER=u, -, gone, Using the profile “default” (the default).",
        "CONTAINER=u WEB=f, -, -, Using the profile “default” (the default).",
        "SECRET=s, -, -, Using the profile “default” (the default).",
        "KEY=a, --demo, work, Using the demo account (--demo).",
      })
  void firstThatIsThereIsTaken(
      String variables, String arguments, String remembered, String sentence) throws Exception {
    assertThat(taken(variables, arguments, remembered).sentence()).contains(sentence);
  }

  @Test
  void environmentCountsWhereNoProfileHasCredentials() throws Exception {
    config = "[default]\nregion = us-east-1\n";

    assertThat(taken("CONTAINER=u WEB=f", Optional.empty(), "").sentence())
        .contains("Using the credentials of the environment (AWS_WEB_IDENTITY_TOKEN_FILE).");
    assertThat(taken("CONTAINER=u", Optional.empty(), "").sentence())
        .contains("Using the credentials of the environment (AWS_CONTAINER_CREDENTIALS_FULL_URI).");
  }

  @Test
  void demoAccountIsTakenWhereThereIsNothingAtAllAndNothingIsAskedFor() throws Exception {
    config = "";

    assertThat(taken("", Optional.empty(), "").choice()).isEqualTo(new ProfileChoice.Demo());
    for (String arguments : new String[] {"--arn " + STAGE, "--print json --arn " + STAGE}) {
      InitialProfile taken = taken("", Optional.empty(), arguments);
      assertThat(taken.choice()).isEqualTo(new ProfileChoice.Environment());
      assertThat(taken.sentence()).isEmpty();
    }
  }

  @Test
  void rememberedDemoAccountDoesNotCount() throws Exception {
    assertThat(taken("", Optional.of(new ProfileChoice.Demo()), "").choice())
        .isEqualTo(new ProfileChoice.Shared("default"));
  }

  private InitialProfile taken(String variables, String arguments, String remembered)
      throws Exception {
    return taken(
        variables,
        Optional.ofNullable(remembered).map(ProfileChoice.Shared::new),
        arguments == null ? "" : arguments);
  }

  private InitialProfile taken(
      String variables, Optional<ProfileChoice> remembered, String arguments) throws Exception {
    Files.writeString(home.resolve(".aws/config"), config);
    Map<String, String> names =
        Map.of(
            "KEY", "AWS_ACCESS_KEY_ID",
            "SECRET", "AWS_SECRET_ACCESS_KEY",
            "PROFILE", "AWS_PROFILE",
            "DEFAULT_PROFILE", "AWS_DEFAULT_PROFILE",
            "WEB", "AWS_WEB_IDENTITY_TOKEN_FILE",
            "CONTAINER", "AWS_CONTAINER_CREDENTIALS_FULL_URI");
    Map<String, String> all = new HashMap<>();
    for (String variable : variables.isEmpty() ? new String[0] : variables.split(" ")) {
      String[] parts = variable.split("=", -1);
      all.put(names.get(parts[0]), parts[1]);
    }
    Environment environment = new Environment(all, home, OperatingSystem.LINUX);
    Command command =
        CommandReader.read(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    return InitialProfile.of(
        asked(command),
        command instanceof Command.Window(_, var stage, _) && stage.isEmpty(),
        environment,
        ProfileReader.read(ProfileFiles.of(environment)),
        remembered);
  }

  private static Optional<ProfileChoice> asked(Command command) {
    return switch (command) {
      case Command.Drawn drawn -> drawn.calls().profile();
      case Command.Save save -> save.calls().profile();
      case Command.Print print -> print.calls().profile();
      case Command.Help _, Command.Version _, Command.ServeDemo _ -> Optional.empty();
    };
  }
}
