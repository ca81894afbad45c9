package dev.stageinspector.broadcast;

import dev.stageinspector.platform.Environment.OperatingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a command line so that a shell hands the program exactly the given arguments. A plain word
 * stays as it is; what could mean something to the shell is quoted by its rules.
 */
public enum ShellQuote {

  /** sh, bash, zsh, dash (POSIX.1-2024, Shell Command Language, 2.2.2 Single-Quotes). */
  POSIX("posix", "Linux, macOS", "[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*") {
    @Override
    String quoted(String argument) {
      return "'" + argument.replace("'", "'\\''") + "'";
    }
  },

  /**
   * PowerShell 7.3 and newer (about_Quoting_Rules, about_Parsing): in single quotes only the single
   * quotation mark means something, and it has four more forms. Windows PowerShell 5.1 reads the
   * same line, but hands on double quotation marks wrongly.
   */
  POWERSHELL(
      "powershell",
      "PowerShell",
      "[A-Za-z0-9_/:][A-Za-z0-9_/:.=+-]*|-[A-Za-z0-9_:]+|--[a-z][a-z-]*") {
    @Override
    String quoted(String argument) {
      return "'" + argument.replaceAll("(['\u2018\u2019\u201A\u201B])", "$1$1") + "'";
    }
  },

  /**
   * The prompt of cmd.exe, not a batch file: two readers after one another. The program reads
   * quotation marks and backslashes (Microsoft C, "Parsing C command-line arguments"); before that,
   * cmd reads carets. Every sign that means something to cmd gets one, so that cmd sees no
   * quotation at all; so does what follows a percent sign, because no variable's name starts so.
   */
  CMD("cmd", "Windows command prompt", "[A-Za-z0-9_@+:./=,!-]+") {
    @Override
    String quoted(String argument) {
      return inQuotes(argument).replaceAll("(?s)((?<=%).|[()!^\"<>&|])", "^$1");
    }

    @Override
    boolean canWrite(String argument) {
      return super.canWrite(argument) && argument.indexOf('\n') < 0 && argument.indexOf('\r') < 0;
    }
  };

  private final String id;
  private final String title;
  private final Pattern plain;

  ShellQuote(String id, String title, String plain) {
    this.id = id;
    this.title = title;
    this.plain = Pattern.compile(plain);
  }

  /** The shell that a user of this system is most likely to paste a command into. */
  public static ShellQuote of(OperatingSystem system) {
    return switch (system) {
      case LINUX, MACOS -> POSIX;
      case WINDOWS -> POWERSHELL;
    };
  }

  /** Its name in ids. */
  public String id() {
    return id;
  }

  /** Its name for a reader. */
  public String title() {
    return title;
  }

  /**
   * The command line.
   *
   * @return empty if an argument holds a character that this shell cannot hand on at all: NUL, or
   *     for cmd a line end
   */
  public Optional<String> line(List<String> arguments) {
    List<String> words = new ArrayList<>();
    for (String argument : arguments) {
      if (!canWrite(argument)) {
        return Optional.empty();
      }
      words.add(plain.matcher(argument).matches() ? argument : quoted(argument));
    }
    return Optional.of(String.join(" ", words));
  }

  abstract String quoted(String argument);

  boolean canWrite(String argument) {
    return argument.indexOf('\0') < 0;
  }

  /** Backslashes are doubled only before a quotation mark. */
  private static String inQuotes(String argument) {
    StringBuilder quoted = new StringBuilder("\"");
    int backslashes = 0;
    for (int at = 0; at < argument.length(); at++) {
      char character = argument.charAt(at);
      if (character == '"') {
        quoted.repeat('\\', backslashes + 1);
      }
      backslashes = character == '\\' ? backslashes + 1 : 0;
      quoted.append(character);
    }
    return quoted.repeat('\\', backslashes).append('"').toString();
  }
}
