import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the window's themes: what this program uses of AtlantaFX's. Every start reads the theme,
 * and every control is compared with its rules, of which a fifth can ever fit.
 *
 * <p>{@code java -classpath ATLANTAFX Theme.java FOLDER}; Maven calls it at each build. Text, not
 * JavaFX's compiled form: that is read 10 ms faster, but is another one each time it is made.
 */
public final class Theme {

  private static final String FROM = "/atlantafx/base/theme/primer-";
  private static final Path STYLE_CLASSES = Path.of("src", "theme", "style-classes.txt");

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
  private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

  private final Set<String> styleClasses;

  private Theme(Set<String> styleClasses) {
    this.styleClasses = styleClasses;
  }

  /**
   * @param arguments the folder for {@code theme-light.css} and {@code theme-dark.css}
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Theme theme = new Theme(Set.copyOf(Files.readAllLines(STYLE_CLASSES)));
    for (String name : List.of("light", "dark")) {
      Files.writeString(folder.resolve("theme-" + name + ".css"), theme.used(whole(name)));
    }
  }

  private static String whole(String name) throws IOException {
    try (InputStream css = Theme.class.getResourceAsStream(FROM + name + ".css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The rules that can fit something in this program. */
  private String used(String css) {
    return RULE.matcher(COMMENT.matcher(css).replaceAll(""))
        .results()
        .map(this::used)
        .collect(Collectors.joining());
  }

  private String used(MatchResult rule) {
    String selectors =
        Arrays.stream(rule.group(1).split(","))
            .filter(this::fits)
            .map(String::strip)
            .collect(Collectors.joining(", "));
    return selectors.isEmpty() ? "" : selectors + " " + rule.group(2) + "\n";
  }

  private boolean fits(String selector) {
    return STYLE_CLASS
        .matcher(selector)
        .results()
        .allMatch(one -> styleClasses.contains(one.group(1)));
  }
}
