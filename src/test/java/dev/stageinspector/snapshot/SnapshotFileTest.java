package dev.stageinspector.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stageinspector.Chance;
import dev.stageinspector.Generated;
import dev.stageinspector.ivs.Answer;
import dev.stageinspector.ivs.Operation;
import dev.stageinspector.ivs.ProfileChoice;
import dev.stageinspector.ivs.Request;
import dev.stageinspector.ivs.SessionQuery;
import dev.stageinspector.ivs.StageArn;
import dev.stageinspector.ivs.StageQuery;
import dev.stageinspector.property.Json;
import dev.stageinspector.ui.AnswerSamples;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is saved is what is opened, and nothing else is. */
class SnapshotFileTest {

  private static final Instant NOW = Instant.parse("2026-11-27T14:05:11.123Z");
  private static final StageArn STAGE =
      StageArn.of("arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v");
  private static final StageQuery QUERY = new StageQuery(STAGE, new ProfileChoice.Shared("work"));
  private static final String WHOLE =
      """
      {"format": "stage-inspector-snapshot", "version": 1, "saved": "2026-11-27T14:05:11Z",
       "stage": "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v", "answers": [%s]}
      """;
  private static final String ENTRY =
      """
      {"operation": "GetStage", "region": "us-east-1",
       "input": {"arn": "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v"},
       "time": "2026-11-27T14:05:11Z", "milliseconds": 87,
       "endpoint": "https://ivsrealtime.us-east-1.amazonaws.com", "body": {"stage": {"name": "a"}}}
      """;

  @TempDir private Path folder;

  @Generated
  void whatIsSavedIsOpenedAsItWas(Chance chance) throws Exception {
    List<Answer> answers = new ArrayList<>();
    answers.add(AnswerSamples.of(QUERY, "{\"stage\":" + object(chance, 4) + "}"));
    for (int session = 0; session < chance.between(0, 3); session++) {
      SessionQuery query = new SessionQuery(QUERY, "st-" + session);
      answers.add(
          AnswerSamples.of(query.participants(), "{\"participants\":[" + object(chance, 3) + "]}"));
      answers.add(AnswerSamples.of(query.publishers(), "{\"participants\":[]}"));
      answers.add(
          AnswerSamples.of(
              query.events("p" + session), "{\"events\":[" + object(chance, 2) + "]}"));
    }
    Path file = folder.resolve("a.stage.json");

    new SnapshotFile(file).write(Snapshot.of(STAGE, NOW, answers));
    Snapshot opened = new SnapshotFile(file).read();

    assertThat(opened.stage()).isEqualTo(STAGE);
    assertThat(opened.saved()).isEqualTo(NOW);
    assertThat(opened.size()).isEqualTo(answers.size());
    for (Answer answer : answers) {
      Answer again = opened.to(answer.request()).orElseThrow();
      assertThat(again.tree()).isEqualTo(answer.tree());
      assertThat(again.requestId()).isEqualTo(answer.requestId());
      assertThat(again.time()).isEqualTo(answer.time());
      assertThat(again.took()).isEqualTo(answer.took());
      assertThat(again.endpoint()).isEqualTo(answer.endpoint());
    }
  }

  /** A JSON object without secrets, with every kind of value. */
  private static String object(Chance chance, int depth) {
    Map<String, String> members = new LinkedHashMap<>();
    for (int member = 0; member < chance.between(0, 5); member++) {
      members.put(chance.text("abcdefgäλ漢😀\"\\ ", 1, 6), value(chance, depth));
    }
    List<String> written = new ArrayList<>();
    members.forEach((name, value) -> written.add(string(name) + ":" + value));
    return "{" + String.join(",", written) + "}";
  }

  private static String value(Chance chance, int depth) {
    return chance.from(
        () -> string(chance.text("abc äλ漢😀\"\\/\n\t.,;", 0, 20)),
        () -> String.valueOf(chance.between(-1000, 1000)),
        () -> chance.oneOf("1.10", "1e400", "12345678901234567890123", "-0", "0.00"),
        () -> chance.oneOf("true", "false", "null", "\"\"", "[]", "{}"),
        () -> depth == 0 ? "1" : object(chance, depth - 1),
        () ->
            depth == 0
                ? "2"
                : "[" + value(chance, depth - 1) + "," + value(chance, depth - 1) + "]");
  }

  private static String string(String text) {
    return Json.of(Map.of("a", text)).replaceFirst("(?s)^\\{\\s*\"a\": (.*)\\s}$", "$1").strip();
  }

  @Test
  void personCanReadItAndItBeginsWithItsFormat() throws Exception {
    Path file = saved("{\"stage\":{\"name\":\"Freitag – 金曜日\",\"viewers\":1.50}}");

    assertThat(Files.readString(file))
        .startsWith(
            """
            {
                "format": "stage-inspector-snapshot",
                "version": 1,
                "saved": "2026-11-27T14:05:11.123Z",
                "stage": "arn:aws:ivs:us-east-1:123456789012:stage/fK3mT9wQzR4v",
            """)
        .contains("\"name\": \"Freitag – 金曜日\"", "\"viewers\": 1.50", "\"milliseconds\": 87");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  static Stream<String> secrets() {
    String header = base64("{\"alg\":\"ES384\",\"typ\":\"JWT\"}");
    String claims = base64("{\"resource\":\"" + STAGE + "\",\"exp\":1796000000}");
    String token = header + "." + claims + "." + "Xk3".repeat(30);
    return Stream.of(
        token,
        token.replaceAll("(.{60})", "$1\\\\n"),
        Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8)),
        URLEncoder.encode("x " + token, StandardCharsets.UTF_8),
        "see " + token + " there",
        "sk_us-east-1_AbCdEf123456_GhIjKlMnOpQrStUvWxYz0123456789",
        "AKIAIOSFODNN7EXAMPLE",
        "password:hunter2x",
        "cGFzc3dvcmQ9aHVudGVyMng");
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void secretIsNowhereInIt(String secret) throws Exception {
    String core = secret.replaceAll("\\\\n.*", "").replaceAll("^(see|x\\+) ?| there$", "");
    String body =
        """
        {"stage": {"name": "a", "tags": {"note": "%1$s", "%1$s": "b"}, "list": ["%1$s"],
         "more": {"token": "PLANTED", "streamKey": "PLANTED", "session-token": "PLANTED", "passphrase": "PLANTED"}}}
        """
            .formatted(secret);

    String text = Files.readString(saved(body));

    assertThat(text).doesNotContain(core.substring(0, Math.min(40, core.length())));
    assertThat(text).doesNotContain("PLANTED").contains("\"name\": \"a\"", "(secret removed)");
  }

  @Test
  void secretThatSomebodyWroteIntoAFileIsNotShown() throws Exception {
    Path file =
        written(
            WHOLE.formatted(
                ENTRY.replace("\"name\": \"a\"", "\"name\": \"a\", \"streamKey\": \"PLANTED\"")));

    Answer answer = new SnapshotFile(file).read().to(Request.getStage(QUERY)).orElseThrow();

    assertThat(answer.body()).doesNotContain("PLANTED");
  }

  static Stream<Arguments> unreadable() {
    String whole = WHOLE.formatted(ENTRY);
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    return Stream.of(
        Arguments.of("", "it isn't a Stage Inspector snapshot"),
        Arguments.of("hello", "it isn't a Stage Inspector snapshot"),
        Arguments.of("{}", "it isn't a Stage Inspector snapshot"),
        Arguments.of("[]", "it isn't a Stage Inspector snapshot"),
        Arguments.of("{\"stage\": {\"arn\": \"a\"}}", "it isn't a Stage Inspector snapshot"),
        Arguments.of("{\"format\": 7}", "it isn't a Stage Inspector snapshot"),
        Arguments.of(
            whole.replace("\"version\": 1", "\"version\": 2"),
            "it needs a newer version of Stage Inspector"),
        Arguments.of(
            whole.replace("\"version\": 1", "\"version\": 99999999999999999999"),
            "it needs a newer version of Stage Inspector"),
        Arguments.of(
            whole.replace("\"version\": 1", "\"version\": \"1\""), "it is damaged at line 1"),
        Arguments.of(whole.substring(0, 200), "it is damaged at line 2"),
        Arguments.of(whole + "{}", "it is damaged at line 7"),
        Arguments.of(whole.replace("\"saved\"", "\"when\""), "it is damaged at line 7"),
        Arguments.of(whole.replace(":stage/", ":channel/"), "it is damaged at line 2"),
        Arguments.of(whole.replace("\"us-east-1\"", "\"--profile\""), "it is damaged at line 5"),
        Arguments.of(whole.replace("\"GetStage\"", "7"), "it is damaged at line 2"),
        Arguments.of(whole.replace("https://", "file:///"), "it is damaged at line 5"),
        Arguments.of(whole.replace("https://", "https://a:b@"), "it is damaged at line 5"),
        Arguments.of(whole.replace("{\"name\": \"a\"}", deep), "it is damaged at line 5"),
        Arguments.of(
            whole.replace("{\"stage\": {\"name\": \"a\"}}", "7"), "it is damaged at line 5"),
        Arguments.of(
            whole.replace("\"time\": \"2026", "\"time\": \"+1000002026"),
            "it is damaged at line 5"),
        Arguments.of(
            whole.replace("\"saved\": \"2026", "\"saved\": \"+1000002026"),
            "it is damaged at line 1"),
        Arguments.of(whole.replace("87", "1e9"), "it is damaged at line 4"),
        Arguments.of(
            whole.replace("\"input\": {", "\"input\": {\"a\": 99999999999,"),
            "it is damaged at line 3"));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void whatIsNoWholeSnapshotIsToldInOneSentence(String text, String why) throws IOException {
    Path file = written(text);

    assertThatThrownBy(() -> new SnapshotFile(file).read())
        .isInstanceOf(SnapshotException.class)
        .hasMessage("Can't open a.stage.json: " + why + ".");
  }

  /** Cut anywhere, it is told and never taken for a smaller one. */
  @Generated
  void partOfASnapshotIsNone(Chance chance) throws IOException {
    String whole = WHOLE.formatted(ENTRY).strip();
    Path file = written(whole.substring(0, chance.between(0, whole.length() - 1)));

    assertThatThrownBy(() -> new SnapshotFile(file).read()).isInstanceOf(SnapshotException.class);
  }

  @Test
  void regionOfAnEndpointOfOnesOwnIsKept() throws Exception {
    String whole = WHOLE.formatted(ENTRY).replace("us-east-1", "local");

    assertThat(new SnapshotFile(written(whole)).read().stage().region()).isEqualTo("local");
  }

  @Test
  void whatANewerVersionAddsIsPassedOver() throws Exception {
    String whole =
        WHOLE
            .formatted(ENTRY + "," + ENTRY.replace("GetStage", "GetMoon"))
            .replace("\"saved\"", "\"more\": [{\"a\": 1}], \"saved\"")
            .replace("\"region\"", "\"extra\": {}, \"region\"");

    assertThat(new SnapshotFile(written(whole)).read().size()).isEqualTo(1);
  }

  @Test
  void hugeFileIsNotRead() throws IOException {
    Path file = folder.resolve("a.stage.json");
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(500L << 20);
    }

    assertThatThrownBy(() -> new SnapshotFile(file).read())
        .hasMessage("Can't open a.stage.json: it is larger than 96 MB.");
  }

  @Test
  void whatIsNoFileIsTold() throws IOException {
    Path bytes = folder.resolve("bytes");
    Files.write(bytes, new byte[] {'{', (byte) 0xFF});

    assertThatThrownBy(() -> new SnapshotFile(folder).read()).hasMessageEndingWith("a folder.");
    assertThatThrownBy(() -> new SnapshotFile(folder.resolve("no")).read())
        .hasMessage("Can't open no: it doesn't exist.");
    assertThatThrownBy(() -> new SnapshotFile(bytes).read())
        .hasMessage("Can't open bytes: it is not UTF-8 text.");
  }

  @Test
  void whatCantBeWrittenIsToldAndTheOldFileStays() throws Exception {
    Path old = written("old");
    Path inFile = old.resolve("b.stage.json");

    assertThatThrownBy(() -> new SnapshotFile(inFile).write(Snapshot.of(STAGE, NOW, List.of())))
        .isInstanceOf(SnapshotException.class)
        .hasMessageStartingWith("Can't save b.stage.json: ");
    assertThat(Files.readString(old)).isEqualTo("old");
  }

  @Test
  void nameIsTheStagesAndFitsEverySystem() {
    assertThat(SnapshotFile.name("friday-town-hall", NOW, ZoneOffset.UTC))
        .isEqualTo("friday-town-hall-20261127-140511.stage.json");
    assertThat(SnapshotFile.name("../a:b\\c\u0000 d", NOW, ZoneOffset.UTC))
        .isEqualTo("a-b-c-d-20261127-140511.stage.json");
    assertThat(SnapshotFile.name("金曜日", NOW, ZoneOffset.UTC)).startsWith("金曜日-2026");
    assertThat(SnapshotFile.name("???", NOW, ZoneOffset.UTC)).startsWith("stage-2026");
    assertThat(SnapshotFile.name("x".repeat(300), NOW, ZoneOffset.UTC)).hasSizeLessThan(100);
  }

  private Path saved(String body) throws Exception {
    Path file = folder.resolve("a.stage.json");
    new SnapshotFile(file)
        .write(Snapshot.of(STAGE, NOW, List.of(AnswerSamples.of(Request.getStage(QUERY), body))));
    return file;
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("a.stage.json"), text);
  }

  /** Every operation has a name by which it is found again. */
  @Test
  void operationsAreFoundByTheirNames() throws Exception {
    for (Operation operation : Operation.values()) {
      String entry =
          ENTRY
              .replace("GetStage", operation.apiName())
              .replace(
                  "{\"stage\": {\"name\": \"a\"}}",
                  "{\"%s\": %s}"
                      .formatted(
                          operation.member(), operation.pageSize().isPresent() ? "[]" : "{}"));
      Snapshot opened = new SnapshotFile(written(WHOLE.formatted(entry))).read();
      assertThat(opened.requests(new ProfileChoice.Demo()))
          .extracting(Request::operation)
          .containsExactly(operation);
    }
  }
}
