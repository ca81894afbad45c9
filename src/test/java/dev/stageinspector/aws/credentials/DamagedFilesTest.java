package dev.stageinspector.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.aws.FakeAws;
import dev.stageinspector.aws.Home;
import dev.stageinspector.aws.profiles.Problem;
import dev.stageinspector.aws.profiles.Profiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever one of the two files is like, the profiles that can be read give their credentials. */
class DamagedFilesTest {

  private static final String KEYS = "aws_access_key_id = AKIA%s\naws_secret_access_key = secret\n";

  @TempDir private Path folder;
  private FakeAws aws;
  private Home home;

  /** A way in which a file may be damaged; it may have profiles "before" and "after" the damage. */
  enum Damage {
    BYTE_ORDER_MARK("before after", ""),
    CARRIAGE_RETURNS("before after", ""),
    NUL("before after", "3"),
    INVALID_UTF_8("before after", "3"),
    HALF_A_LINE("before", "5"),
    SECTION_TWICE("before after", "7"),
    KEY_TWICE("before after", "4"),
    NO_CLOSING_BRACKET("before after", "4"),
    LINE_WITHOUT_A_SIGN("before after", "4"),
    FOLDER("", "0"),
    UNREADABLE("", "0"),
    LINK_TO_NOTHING("", ""),
    LINK_TO_ITSELF("", "0"),
    HUGE("before", "0"),
    EMPTY("", "");

    private final String readable;
    private final String line;

    Damage(String readable, String line) {
      this.readable = readable;
      this.line = line;
    }

    List<String> readable() {
      return readable.isEmpty() ? List.of() : List.of(readable.split(" ", -1));
    }
  }

  @BeforeEach
  void open() throws IOException {
    aws = new FakeAws();
    home = new Home(folder, aws);
  }

  @AfterEach
  void close() {
    aws.close();
  }

  static Stream<Arguments> damagesOfBothFiles() {
    return Stream.of(Damage.values())
        .flatMap(
            damage -> Stream.of("config", "credentials").map(file -> Arguments.of(damage, file)));
  }

  @ParameterizedTest
  @MethodSource("damagesOfBothFiles")
  void whatIsReadableIsUsedTheRestIsNamedAndNothingIsWritten(Damage damage, String name)
      throws Exception {
    String other = name.equals("config") ? "credentials" : "config";
    home.write(other, header(other, "other") + KEYS.formatted("OTHER"));
    Path file = home.file(name);
    damage(file, damage);
    byte[] before = Files.isReadable(file) && Files.isRegularFile(file) ? bytes(file) : new byte[0];

    Profiles profiles = home.profiles();

    assertThat(home.resolve("other").accessKeyId()).isEqualTo("AKIAOTHER");
    for (String profile : damage.readable()) {
      assertThat(home.resolve(profile).accessKeyId()).isEqualTo("AKIA" + profile);
    }
    assertThat(profiles.profiles().stream().map(one -> one.name()))
        .containsAll(damage.readable())
        .doesNotContain("");
    assertThat(profiles.problems())
        .extracting(Problem::where)
        .allSatisfy(where -> assertThat(where.file()).isEqualTo(file))
        .extracting(where -> String.valueOf(where.line()))
        .startsWith(damage.line.isEmpty() ? new String[0] : new String[] {damage.line})
        .hasSizeBetween(damage.line.isEmpty() ? 0 : 1, damage.line.isEmpty() ? 0 : 100);
    if (before.length > 0) {
      assertThat(bytes(file)).isEqualTo(before);
    }
    try (Stream<Path> all = Files.list(folder.resolve(".aws"))) {
      assertThat(all.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("config", "credentials");
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      return stream.readNBytes(1 << 24);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static void damage(Path file, Damage damage) throws IOException {
    String name = String.valueOf(file.getFileName());
    String first = header(name, "before") + KEYS.formatted("before");
    String second = header(name, "after") + KEYS.formatted("after");
    switch (damage) {
      case BYTE_ORDER_MARK -> Files.writeString(file, "\uFEFF" + first + second);
      case CARRIAGE_RETURNS -> Files.writeString(file, (first + second).replace("\n", "\r\n"));
      case NUL -> Files.writeString(file, withLine3(first, "region = us\0east") + second);
      case INVALID_UTF_8 ->
          Files.write(
              file,
              (withLine3(first, "region = z\u00FCrich") + second)
                  .getBytes(StandardCharsets.ISO_8859_1));
      case HALF_A_LINE -> Files.writeString(file, first + header(name, "after") + "aws_access_ke");
      case SECTION_TWICE -> Files.writeString(file, first + second + header(name, "before"));
      case KEY_TWICE ->
          Files.writeString(file, first + "aws_access_key_id = AKIAbefore\n" + second);
      case NO_CLOSING_BRACKET -> Files.writeString(file, first + second.replace("]", ""));
      case LINE_WITHOUT_A_SIGN -> Files.writeString(file, first + "no sign\n" + second);
      case FOLDER -> Files.createDirectory(file);
      // A file that may be opened and never read, also not by the system's administrator.
      case UNREADABLE -> Files.createSymbolicLink(file, Path.of("/proc/self/mem"));
      case LINK_TO_NOTHING -> Files.createSymbolicLink(file, file.resolveSibling("gone"));
      case LINK_TO_ITSELF -> Files.createSymbolicLink(file, file);
      case HUGE -> Files.writeString(file, first + "#".repeat(9 << 20) + "\n" + second);
      case EMPTY -> Files.createFile(file);
    }
    assertThat(Files.exists(file, LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  /** The third line holds something else, before the secret key. */
  private static String withLine3(String section, String line) {
    return section.replace("aws_secret", line + "\naws_secret");
  }

  private static String header(String file, String profile) {
    return "[" + (file.equals("config") ? "profile " : "") + profile + "]\n";
  }
}
