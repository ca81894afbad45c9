package dev.stageinspector.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShellQuoteTest {

  /** Everything that a token or a URL could hold, and much that it should not. */
  static Stream<String> arguments() {
    return Stream.of(
        "plain",
        "",
        " ",
        "two words",
        "it's",
        "'",
        "''",
        "\"",
        "say \"hi\"",
        "back\\slash",
        "ends\\",
        "ends\\\\",
        "a\\\"b",
        "a b\\",
        "$HOME",
        "$(id)",
        "`id`",
        "%PATH%",
        "%",
        "100%",
        "%PATH:~0,1%",
        "^",
        "a^b",
        "a&b",
        "a|b",
        "a;b",
        "a<b>c",
        "(x)",
        "{x}",
        "[x]*?",
        "~",
        "=x",
        "!",
        "!!",
        "#x",
        "@x",
        "-x",
        "-c:v",
        "--%",
        "a,b",
        "\u2018curly\u2019 \u201Alow\u201B",
        "\u201Cdouble\u201D",
        "tab\there",
        "ünïcödé ☃ 𝄞",
        "eyJhbGciOiJFUzM4NCJ9.eyJleHAiOjF9.c2ln_-",
        "https://u:p@host.example:8443/a?b=c&d=e%20f#g");
  }

  @ParameterizedTest
  @MethodSource("arguments")
  void everyInstalledShellHandsOnTheSameArgument(String argument) throws Exception {
    for (String shell : shells()) {
      assertThat(throughShell(shell, List.of(argument, "after")))
          .as(shell)
          .containsExactly(argument, "after");
    }
  }

  @Test
  void posixShellsHandOnLineEndsToo() throws Exception {
    List<String> arguments = List.of("two\nlines", "two\r\nlines", "\n", "'\n'");
    for (String shell : shells()) {
      assertThat(throughShell(shell, arguments)).as(shell).isEqualTo(arguments);
    }
  }

  @Test
  void posixShellsHandOnWhateverComesTogether() throws Exception {
    for (String shell : shells()) {
      List<String> arguments = randomArguments("'\"\\$`!%^&|<>(){}[]*?~#= \t\nab\u2019é", 200);
      assertThat(throughShell(shell, arguments)).as(shell).isEqualTo(arguments);
    }
  }

  @ParameterizedTest
  @MethodSource("arguments")
  void powerShellReadsTheSameArgument(String argument) {
    assertThat(PowerShellModel.arguments(line(ShellQuote.POWERSHELL, List.of("x", argument, "y"))))
        .containsExactly("x", argument, "y");
  }

  @Test
  void powerShellReadsWhateverComesTogether() {
    List<String> arguments =
        randomArguments("'\"\\$`!%^&|<>(){}[]*?~#=,;@- \t\na\u2018\u2019\u201A\u201B", 500);
    assertThat(PowerShellModel.arguments(line(ShellQuote.POWERSHELL, arguments)))
        .isEqualTo(arguments);
  }

  @ParameterizedTest
  @MethodSource("arguments")
  void theCommandPromptReadsTheSameArgument(String argument) {
    assertThat(CmdModel.arguments(line(ShellQuote.CMD, List.of("x", argument, "y"))))
        .containsExactly("x", argument, "y");
  }

  @Test
  void theCommandPromptReadsWhateverComesTogether() {
    List<String> arguments = randomArguments("'\"\\$`!%^&|<>(){}[]*?~#=,;@- \tPATH", 500);
    assertThat(CmdModel.arguments(line(ShellQuote.CMD, arguments))).isEqualTo(arguments);
  }

  @Test
  void whatAShellCannotHandOnIsNotWritten() {
    assertThat(ShellQuote.CMD.line(List.of("a\nb"))).isEmpty();
    assertThat(ShellQuote.CMD.line(List.of("a\rb"))).isEmpty();
    for (ShellQuote shell : ShellQuote.values()) {
      assertThat(shell.line(List.of("a\0b"))).as(shell.id()).isEmpty();
    }
  }

  @Test
  void aTokenNeedsNoQuotationInAnyShell() {
    List<String> arguments = List.of("ffmpeg", "-c:v", "eyJhbGciOi.eyJl-_x.c2ln", "2500k");
    for (ShellQuote shell : ShellQuote.values()) {
      assertThat(shell.line(arguments)).as(shell.id()).hasValue(String.join(" ", arguments));
    }
  }

  private static String line(ShellQuote shell, List<String> arguments) {
    return shell.line(arguments).orElseThrow();
  }

  private static List<String> randomArguments(String signs, int count) {
    Random random = new Random(7);
    int[] characters = signs.codePoints().toArray();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder argument = new StringBuilder();
      for (int length = random.nextInt(9); length >= 0; length--) {
        argument.appendCodePoint(characters[random.nextInt(characters.length)]);
      }
      arguments.add(argument.toString());
    }
    return arguments;
  }

  /** Those that are installed; of the systems that the program runs on only Windows has none. */
  private static List<String> shells() {
    return Stream.of("/bin/sh", "/bin/dash", "/bin/bash", "/bin/zsh", "/bin/ksh", "/bin/mksh")
        .filter(shell -> Files.isExecutable(Path.of(shell)))
        .toList();
  }

  private static List<String> throughShell(String shell, List<String> arguments) throws Exception {
    String line = "printf '%s\\0' " + line(ShellQuote.POSIX, arguments);
    ProcessBuilder builder = new ProcessBuilder(shell, "-c", line).redirectErrorStream(true);
    builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    List<String> read = List.of(out.split("\0", -1));
    return read.subList(0, read.size() - 1);
  }
}
