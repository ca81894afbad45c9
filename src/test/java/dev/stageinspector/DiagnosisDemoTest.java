package dev.stageinspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stageinspector.diagnosis.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every verdict of a diagnosis can be seen in the demo account, where the docs say so. */
@Timeout(60)
class DiagnosisDemoTest {

  private static final Path DOCS = Path.of("src/docs/diagnosis.md");

  /**
   * Questions, codes, and where they are seen: the session, the viewer, the publisher, and the
   * time, as far as the question is about them.
   */
  private static final String SEEN =
      """
      no-video | outside-session | yesterday | uwe.brandt | gita.rao | 15:30
      no-video | not-in-same-session | yesterday | viewer-0001 | anna.keller |
      no-video | never-together | yesterday | olga | gita.rao |
      no-video | viewer-join-error | yesterday | rosa | anna.keller |
      no-video | viewer-never-joined | errors | backup-encoder | anna.keller |
      no-video | publish-error | yesterday | mia | tara.quist |
      no-video | publisher-never-published | yesterday | mia | uwe.brandt |
      no-video | not-publishing-then | yesterday | mia | anna.keller | 14:05
      no-video | subscribe-error | yesterday | pablo | anna.keller |
      no-video | viewer-did-not-subscribe | yesterday | uwe.brandt | ben.okafor |
      no-video | viewer-subscribes-to-nobody | yesterday | olga | anna.keller |
      no-video | replica-ended | yesterday | sam | hugo.lind |
      no-video | beyond-this-api | yesterday | noah | anna.keller | 14:10
      no-video | redundant-pair | live | viewer-0001 | main-camera |
      no-video | token-exchanged | live | viewer-0001 | carla.mendes |
      no-recording | recording-off-today | rehearsal | | hugo.lind |
      no-recording | never-published | yesterday | | uwe.brandt |
      no-recording | too-short | yesterday | | vera.solano |
      no-recording | disabled-for-participant | yesterday | | hugo.lind |
      no-recording | failed | yesterday | | ben.okafor |
      no-recording | not-finished | live | | anna.keller |
      no-recording | recorded | yesterday | | anna.keller |
      no-recording | thumbnails-only | silent | | lecturer |
      no-recording | storage-configuration-missing | samples | | moderator |
      no-recording | composition-none-now | yesterday | | anna.keller |
      no-recording | composition-failed | live | | anna.keller |
      no-recording | composition-stopped-nobody-published | samples | | moderator |
      no-recording | composition-records | live | | anna.keller |
      cannot-publish | join-error | yesterday | | rosa |
      cannot-publish | never-joined | errors | | backup-encoder |
      cannot-publish | capability-removed | samples | | former.speaker |
      cannot-publish | stage-full | full | | late.guest |
      cannot-publish | region-full | errors | | sends-quota-exceeded |
      cannot-publish | publish-error | yesterday | | tara.quist |
      cannot-publish | key-detached | samples | | spare-studio |
      cannot-publish | key-of-other-stage | samples | | field-unit |
      cannot-publish | published | yesterday | | anna.keller |
      cannot-publish | no-trace | yesterday | | mia |
      drops | two-clients-one-token | one token | | kim.lee |
      drops | common-cause | yesterday | | gita.rao |
      drops | drop | one token | | mona |
      drops | 24-hours | 2023 | | lobby-camera |
      drops | none | yesterday | | hugo.lind |
      drops | never-published | yesterday | | uwe.brandt |
      drops | not-known | silent | | lecturer |
      who-was-there | outside-session | 2023 | | | 2023-08-13 12:00 UTC
      who-was-there | nobody | 2023 | | | 2023-08-11 05:58:05 UTC
      who-was-there | exact | 2023 | | | 2023-08-11 05:58:30 UTC
      who-was-there | range | yesterday | | | 14:05
      clients | one-client | full | | |
      clients | several-clients | errors | | |
      clients | no-errors | yesterday | | |
      clients | not-known | 2023 | | |
      all-or-one | outside-session | yesterday | | gita.rao | 15:30
      all-or-one | all-viewers | yesterday | | hugo.lind | 14:12
      all-or-one | some-viewers | errors | | anna.keller | 16:28:20
      all-or-one | one-viewer | yesterday | | anna.keller | 14:21
      all-or-one | no-viewer | yesterday | | anna.keller | 14:10
      all-or-one | nobody-watched | yesterday | | gita.rao | 13:45
      all-or-one | not-known | silent | | lecturer | 11:10
      live-now | idle | rehearsal | | |
      live-now | open-nobody-publishing | podcast | | |
      live-now | live | live | | |
      """;

  /** What the docs call a session, its stage, and its ID. */
  private static final Map<String, List<String>> SESSIONS =
      Map.of(
          "yesterday", List.of("friday-town-hall", "st-het47C7RXDEao"),
          "live", List.of("friday-town-hall", "st-4WkQ7Zt2bXn9L"),
          "errors", List.of("friday-town-hall", "st-5meVIbjPIM1Jz"),
          "one token", List.of("friday-town-hall", "st-1wZ84T8Bsr2xL"),
          "2023", List.of("friday-town-hall", "st-89nlxpLBBcuNV"),
          "rehearsal", List.of("evening-rehearsal", "st-DqB9v1gXStgD1"),
          "podcast", List.of("podcast-booth", "st-c8Mv1RyT6hKpD"),
          "silent", List.of("silent-archive", "st-Pdv6Cm3FbkRWQ"),
          "full", List.of("diagnosis-samples", "st-Fq7TwK2mRx9Lc"),
          "samples", List.of("diagnosis-samples", "st-Vd3HnB8sYp5Wj"));

  /** Codes that are only said as well, or after what decides. */
  private static final List<String> SAID_AS_WELL =
      List.of(
          "redundant-pair",
          "token-exchanged",
          "thumbnails-only",
          "storage-configuration-missing",
          "composition-none-now",
          "composition-failed",
          "composition-stopped-nobody-published",
          "composition-records");

  private static final Pattern CODE = Pattern.compile("\"code\": \"([^\"]+)\"");

  @TempDir private Path home;

  /** One verdict and where it is seen. */
  record Seen(
      String question, String code, String session, String viewer, String publisher, String at) {

    static Seen of(String line) {
      String[] cells = line.split("\\|", -1);
      return new Seen(
          cells[0].strip(),
          cells[1].strip(),
          cells[2].strip(),
          cells[3].strip(),
          cells[4].strip(),
          cells[5].strip());
    }

    List<String> options() {
      List<String> options =
          new ArrayList<>(
              List.of("--arn=" + stage(), "--session=" + id(), "--question=" + question));
      if (!viewer.isEmpty()) {
        options.add("--viewer=user:" + viewer);
      }
      if (!publisher.isEmpty()) {
        options.add("--publisher=user:" + publisher);
      }
      if (!at.isEmpty()) {
        options.add("--at=" + at);
      }
      return options;
    }

    /** The cell in the docs: "yesterday: mia → anna.keller, 14:05". */
    String cell() {
      String people =
          Stream.of(viewer, publisher)
              .filter(one -> !one.isEmpty())
              .collect(Collectors.joining(" → "));
      String rest =
          Stream.of(people, at).filter(one -> !one.isEmpty()).collect(Collectors.joining(", "));
      return rest.isEmpty() ? session : session + ": " + rest;
    }

    String stage() {
      return SESSIONS.getOrDefault(session, List.of("", "")).getFirst();
    }

    String id() {
      return SESSIONS.getOrDefault(session, List.of("", "")).getLast();
    }
  }

  static Stream<Seen> seen() {
    return SEEN.lines().map(Seen::of);
  }

  @ParameterizedTest
  @MethodSource("seen")
  void theDemoShowsIt(Seen seen) {
    Run run =
        Run.of(
            home,
            Map.of(),
            Stream.concat(
                    Stream.of(
                        "--demo", "--calls-per-second=1000", "--show=diagnosis", "--print=json"),
                    seen.options().stream())
                .toArray(String[]::new));

    List<String> codes = CODE.matcher(run.out()).results().map(it -> it.group(1)).toList();
    if (SAID_AS_WELL.contains(seen.code())) {
      assertThat(codes).as(run.err()).contains(seen.code());
    } else {
      assertThat(codes).as(run.err()).first().isEqualTo(seen.code());
    }
  }

  @Test
  void everyCodeIsAmongThem() {
    assertThat(seen().map(Seen::code))
        .containsAll(Arrays.stream(Code.values()).map(Code::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("seen")
  void theDocsSayWhereItIs(Seen seen) throws Exception {
    String docs = Files.readString(DOCS);

    assertThat(docs)
        .contains("| " + seen.session() + " | " + seen.stage() + " | `" + seen.id() + "` |");
    assertThat(section(docs, seen.question()).lines())
        .anyMatch(line ->
            line.startsWith("| `" + seen.code() + "` |")
                && line.endsWith("| " + seen.cell() + " |"));
  }

  /** Every row of the docs is among those that are tried. */
  @Test
  void theDocsSayNoMore() throws Exception {
    String docs = Files.readString(DOCS);
    List<String> questions = seen().map(Seen::question).distinct().toList();
    assertThat(
            questions.stream()
                .flatMap(question ->
                    section(docs, question)
                        .lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> question + " " + line.split("`", -1)[1])))
        .containsExactlyInAnyOrderElementsOf(
            seen().map(one -> one.question() + " " + one.code()).toList());
  }

  private static String section(String docs, String question) {
    String from = docs.substring(docs.indexOf("\n## " + question + "\n") + 1);
    int end = from.indexOf("\n## ");
    return end < 0 ? from : from.substring(0, end);
  }
}
