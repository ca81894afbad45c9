package dev.stageinspector.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.platform.Environment.OperatingSystem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserPathTest {

  private static final Map<String, String> VARIABLES =
      Map.of("DIR", "/srv/a$b", "EMPTY", "", "START", "~/x");

  @ParameterizedTest
  @CsvSource({
    "~, /home/ann",
    "~/aws/config, /home/ann/aws/config",
    "$HOME/aws/config, /home/ann/aws/config",
    "${HOME}/aws/config, /home/ann/aws/config",
    "'\"$HOME/with blank\"', /home/ann/with blank",
    "$DIR/config, /srv/a$b/config",
    "${DIR}config, /srv/a$bconfig",
    "/a$EMPTY/b, /a/b",
    "$START/y, /home/ann/x/y",
    "/a/$UNSET/${UNSET}/b, /a/$UNSET/${UNSET}/b",
    "/a/$/b$, /a/$/b$",
    "/a/~/b, /a/~/b",
    "~ann/b, ./~ann/b",
    "/a/%DIR%, /a/%DIR%",
  })
  void variablesAndTheHomeFolderAreFilledInAsTheAwsToolsDo(String text, String path) {
    assertThat(UserPath.of(text, on(OperatingSystem.LINUX)))
        .isEqualTo(Path.of(path).toAbsolutePath().normalize());
  }

  @Test
  void windowsHasItsOwnFormToo() {
    assertThat(UserPath.of("/%DIR%/$HOME/${HOME}", on(OperatingSystem.WINDOWS)).toString())
        .isEqualTo("/srv/a$b//home/ann//home/ann".replace("//", "/"));
  }

  private static Environment on(OperatingSystem system) {
    return new Environment(VARIABLES, Path.of("/home/ann"), system);
  }
}
