package dev.stageinspector.aws.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @Test
  void posixWordsArePartedAsInAShell() {
    assertThat(CommandLine.posix(" a  b\t'c d' \"e f\" g\\ h ''"))
        .contains(List.of("a", "b", "c d", "e f", "g h", ""));
    assertThat(CommandLine.posix("a'b'\"c\"")).contains(List.of("abc"));
    assertThat(CommandLine.posix("'a\\b' \"a\\b\" \"a\\\\b\" \"a\\\"b\""))
        .contains(List.of("a\\b", "a\\b", "a\\b", "a\"b"));
    assertThat(CommandLine.posix("")).contains(List.of());
  }

  @Test
  void posixShellSignsAreOrdinary() {
    assertThat(CommandLine.posix("a $HOME `b` | c > d; e && f # g ~"))
        .contains(List.of("a", "$HOME", "`b`", "|", "c", ">", "d;", "e", "&&", "f", "#", "g", "~"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a", "\"a", "a 'b", "a\\", "\"a\\\""})
  void posixQuoteThatIsNotClosedIsNoCommand(String text) {
    assertThat(CommandLine.posix(text)).isEmpty();
  }

  @Test
  void windowsPathsKeepTheirBackslashes() {
    assertThat(CommandLine.windows("C:\\tools\\get.exe --name \"a b\" 'c d'"))
        .contains(List.of("C:\\tools\\get.exe", "--name", "a b", "'c", "d'"));
    assertThat(CommandLine.windows("\"C:\\Program Files\\x.exe\" \"C:\\dir\\\\\" end"))
        .contains(List.of("C:\\Program Files\\x.exe", "C:\\dir\\", "end"));
    assertThat(CommandLine.windows("a\\\"b \"c \\\"d\\\" e\" \"\""))
        .contains(List.of("a\"b", "c \"d\" e", ""));
    assertThat(CommandLine.windows("\"a")).isEmpty();
  }
}
